"""How a sentence for a reader is made, so that a report can say it in another language.

Grading writes English: ``grade.json`` holds whole sentences, and nobody needs a catalogue to read it.
A sentence made by :func:`tell` has its words in one place, as a template, and what differs from one
hand-in to the next in named placeholders. Each template is an entry of the catalogues
(:mod:`grader.report.words`), which recognise the sentence by it when a report is written; a test
finds all templates in the code and asks for their translation.
"""

from __future__ import annotations


def tell(template: str, /, **values: object) -> str:
    """A sentence, from its template and what goes into it.

    Args:
        template: a literal, so that it can be found in the code. ``%(name)s`` is a short text,
            ``%(name)d`` a whole number, ``%(said)s`` (or a name that begins so) a text that was itself
            made here, ``%(each)s`` a list of such, ``%(rest)s`` anything of any length. ``%%`` is a
            percent sign where there are values.
    """
    return template % values if values else template


def mark(template: str, /) -> str:
    """A template that stands in a table until :func:`tell` takes it from there; so it is found too."""
    return template
