"""Every fixed word of a report has its translation, and nothing a submission says becomes one by force."""

from __future__ import annotations

import io
import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from rich.console import Console

from grader.errors import SpecError, UsageError
from grader.mistakes.hints import HINTS
from grader.report.mistake_names import NAMES
from grader.report.student import StudentReport
from grader.report.terminal_student import show_student
from grader.report.words import Words, find_words
from grader.telling import tell
from tests.report.catalogue import (
    computed_templates,
    fixed_words,
    handmade_messages,
    templates_of_grading,
)
from tests.report.samples import SOURCE, exercise, exercise_grade, grade

GERMAN: Final = find_words("de")
REPORT: Final = Path(__file__).resolve().parents[2] / "grader" / "report"
_PLACEHOLDER: Final = re.compile(r"%\((\w+)\)([sd])")
_INNER: Final = {"said_kind": ("a tensor", "ein Tensor"), "said_what": ("its sign", "das Vorzeichen")}


def catalogue(language: str = "de") -> dict[tuple[str, str], Message]:
    """The entries by context and English."""
    with (REPORT / "languages" / f"{language}.po").open("rb") as file:
        entries = read_po(file, abort_invalid=True)
    return {(entry.context or "", entry.id if isinstance(entry.id, str) else entry.id[0]): entry for entry in entries}


def wanted() -> set[tuple[str, str]]:
    return {("", text) for text in fixed_words()} | {("judge", text) for text in templates_of_grading()}


def test_german_has_every_text_that_a_reader_may_meet() -> None:
    """Pages, script, terminal, verdicts, mistakes, hints, and each sentence that the judge, intake and rules make."""
    assert [] == sorted(wanted() - set(catalogue()))
    assert [] == [entry.id for entry in catalogue().values() if not all(_translations(entry))]


def test_german_has_nothing_that_nobody_says() -> None:
    """An entry whose English is gone from the code goes too."""
    assert [] == sorted(set(catalogue()) - wanted() - {("", "")})


def test_a_translation_has_the_placeholders_of_the_english() -> None:
    """None is left out: a number, a name or an inner sentence would be lost."""
    lost = [
        entry.id
        for entry in catalogue().values()
        for english in ([entry.id] if isinstance(entry.id, str) else entry.id)
        for said in _translations(entry)
        if entry.id and _names(english) != _names(said)
    ]
    assert [] == lost


def test_enough_texts_were_found() -> None:
    """The tests above see templates, code and tables at all."""
    assert {"What was asked", "%(count)s check passed", "not reached", "Show %(count)s more", "Who"} <= fixed_words()
    assert "its sign" in templates_of_grading()
    assert len(templates_of_grading()) > 400
    assert len(fixed_words()) > 250


def test_every_template_can_be_found() -> None:
    """What `tell` is given is a literal, or comes out of a table of marked ones."""
    strangers = [
        f"{path.name}:{line}: {source}"
        for path, line, source in computed_templates()
        if not ("[" in source or source in {"template", "text", "known"} or source.startswith("relation."))
    ]
    assert [] == strangers


def test_the_judge_says_nothing_but_templates() -> None:
    """No message of a check is put together by hand, where no catalogue could find it."""
    assert [] == list(handmade_messages())


@pytest.mark.parametrize("template", sorted(text for text in templates_of_grading() if "%(" in text))
def test_each_sentence_is_recognised_by_its_own_template(template: str) -> None:
    """Filled with names and numbers, a sentence is said in German, and not as another one that looks like it."""
    entry = catalogue()["judge", template]
    english, german = {}, {}
    for name, kind in _PLACEHOLDER.findall(template):
        english[name], german[name] = _filling(name, kind)
    values = {name: int(value) if value.isdigit() else value for name, value in english.items()}
    assert str(entry.string) % german == GERMAN.said(tell(template, **values))


def _filling(name: str, kind: str) -> tuple[str, str]:
    if kind == "d":
        return "7", "7"
    if name.startswith("said"):
        return _INNER.get(name, ("nothing is printed", "nichts wird ausgegeben"))
    return {"each": ("loops, `abs`", "Schleifen, `abs`"), "percent": ("10", "10")}.get(name, ("w1", "w1"))


def _names(text: str) -> set[str]:
    return {name for name, _ in _PLACEHOLDER.findall(text)}


def _translations(entry: Message) -> list[str]:
    return [entry.string] if isinstance(entry.string, str) else list(entry.string or ())


def test_every_mistake_has_a_heading() -> None:
    """No mistake of the catalogue is shown by its id alone."""
    assert set(HINTS) == set(NAMES)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "right on the shown inputs, wrong on others: `result[1]` is not the expected number",
            "richtig bei den gezeigten Eingaben, falsch bei anderen: `result[1]` ist nicht die erwartete Zahl",
        ),
        ("the slope: 4 hidden inputs", "the slope: 4 verdeckte Eingaben"),
        ("every call raised ValueError: " + "x" * 500, "jeder Aufruf scheiterte mit ValueError: " + "x" * 500),
        ("a sentence that nobody has translated", "a sentence that nobody has translated"),
        ("the call raised %(said)s", "der Aufruf scheiterte mit %(said)s"),
    ],
)
def test_messages_are_said_anew(english: str, german: str) -> None:
    """What the judge says is translated with its names and numbers; what is unknown stays."""
    assert german == GERMAN.said(english)


def test_a_long_message_takes_no_time() -> None:
    """No text makes the patterns slow."""
    hostile = ["`" + "a`" * 900, "x: " * 600, "element " + "a of `a` is not " * 120, "every call raised " * 100]
    start = time.thread_time()
    for text in hostile:
        GERMAN.said(text)
    assert time.thread_time() - start < 0.5


def test_the_page_is_in_german() -> None:
    """A whole report is rendered in the language, escapes included, and says which it is."""
    attack = "every call raised <script>"
    page = StudentReport(words=GERMAN).render(grade(attack), {"square_slope": exercise()}, {"square_slope.py": SOURCE})
    assert '<html lang="de">' in page
    assert "jeder Aufruf scheiterte mit &lt;script&gt;" in page
    assert "Was gefragt war" in page
    assert "<script" not in page


def test_an_unknown_language_is_named_with_those_there_are(tmp_path: Path) -> None:
    """The message says which languages there are, the course's own included."""
    (tmp_path / "fr.po").write_text('msgid "step"\nmsgstr "pas"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"no language 'xx'; there are de, en, fr"):
        find_words("xx", [tmp_path])
    assert "pas" == find_words("fr", [tmp_path])("step")


def test_a_catalogue_that_does_not_fit_is_the_authors_mistake(tmp_path: Path) -> None:
    """A placeholder that the English has not is said with file and line before anything is rendered."""
    (tmp_path / "fr.po").write_text('msgid "and %(count)s more"\nmsgstr "et %(cuont)s"\n', encoding="utf-8")
    with pytest.raises(SpecError, match=r"fr\.po:1: the translation of 'and %\(count\)s more'"):
        find_words("fr", [tmp_path])


def french(tmp_path: Path, *entries: str) -> Words:
    """The words of a course's own catalogue."""
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    (tmp_path / "fr.po").write_text("\n".join([head, *entries]), encoding="utf-8")
    return find_words("fr", [tmp_path])


def test_a_catalogue_without_placeholders_is_used(tmp_path: Path) -> None:
    """A course that translates nothing but the names of its own checks has them translated."""
    words = french(tmp_path, 'msgctxt "judge"\nmsgid "the slope"\nmsgstr "la pente"\n')
    assert ("la pente", "la pente: x = 2") == (words.said("the slope"), words.name("the slope: x = 2"))


def test_a_translation_may_keep_the_placeholder_of_a_number(tmp_path: Path) -> None:
    """`%(wrong)d` in a translation is right, as tools for catalogues ask for it."""
    english = "%(said)s (%(wrong)d of %(all)d hidden inputs)"
    words = french(tmp_path, f'msgctxt "judge"\nmsgid "{english}"\nmsgstr "%(said)s (%(wrong)d sur %(all)d)"\n')
    assert "x (3 sur 4)" == words.said("x (3 of 4 hidden inputs)")


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "step"\nmsgstr "<b>pas</b>"\n',
        'msgid "Hint"\nmsgid_plural "Hints"\nmsgstr[0] "Indice"\nmsgstr[1] "<script>"\n',
    ],
)
def test_a_translation_is_no_markup(tmp_path: Path, entry: str) -> None:
    """A course's catalogue cannot bring elements into a page: it is refused with file and line."""
    with pytest.raises(SpecError, match=r"fr\.po:4: the translation of .* has a `<`"):
        french(tmp_path, entry)


def test_a_hint_of_the_author_s_is_said_in_the_course_s_words(tmp_path: Path) -> None:
    """On the page and in the terminal, where the course's catalogue has it."""
    words = french(tmp_path, 'msgctxt "judge"\nmsgid "Look twice."\nmsgstr "Regarde bien."\n')
    hinted = grade(exercises=(replace(exercise_grade(), hints=("Look twice.",)),))
    file = io.StringIO()
    show_student(Console(file=file, width=100), hinted, words)
    assert "Regarde bien." in file.getvalue()
    assert "Regarde bien." in StudentReport(words=words).render(hinted, {}, {})
