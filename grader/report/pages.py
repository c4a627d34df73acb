"""What both kinds of page share: the templates, compiled once, and how text enters them.

Three walls against a student's markup, each enough alone: every value is escaped on output, no
page loads anything or runs a script but our own, and no text reaches an attribute unquoted.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from grader.report.text import clean, clean_block
from grader.report.verdicts import points
from grader.resources import templates_folder

MAX_TEXT: Final = 2_000
"""Characters of a message, a value, a hint."""
MAX_BLOCK: Final = 20_000
"""Characters of printed output or of a prompt."""
MAX_LINE: Final = 200
"""Characters of a name or of one line of source."""

_CODE: Final = re.compile(r"`([^`\n]+)`")
_EMPTY_LINES: Final = re.compile(r"\n[ \t]*\n\s*")


def page_environment(folder: Path | None = None) -> Environment:
    """The Jinja environment of all pages.

    Args:
        folder: the templates, by default those that ship with the package.
    """
    folder = folder or templates_folder()
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_cleaned,
    )
    environment.filters.update(prose=prose, line=line, block=block, points=points)
    css = (folder / "style.css").read_text(encoding="utf-8")
    environment.globals["style"] = Markup(re.sub(r"\n\s*", "\n", css))  # noqa: S704  # our own file
    return environment


def line(text: str) -> Markup:
    """A name or a line of source, kept to one line."""
    return escape(clean(text, MAX_LINE))


def block(text: str) -> Markup:
    """Printed output, with its lines."""
    return escape(clean_block(text, MAX_BLOCK))


def prose(text: str) -> Markup:
    """A sentence, with what stands between backticks set as code."""
    escaped = str(escape(clean_block(text, MAX_TEXT)))
    return Markup(_CODE.sub(r"<code>\1</code>", escaped))  # noqa: S704  # escaped one line above


@functools.lru_cache(maxsize=512)
def paragraphs(text: str) -> Markup:
    """An author's prompt: paragraphs, code between backticks, lines as they were broken."""
    parts = _EMPTY_LINES.split(clean_block(text, MAX_BLOCK).strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(prose(part)) for part in parts)


def _cleaned(value: Any) -> Any:
    # The net below the filters: a value that a template prints as it is still comes out clean.
    return clean_block(value, MAX_TEXT) if type(value) is str else value
