"""What both kinds of page share: the templates, compiled once, and how text enters them.

Three walls against a student's markup, each enough alone: every value is escaped on output, no
page loads anything or runs a script but our own, and no text reaches an attribute unquoted.

A course may bring templates of its own. Its author is trusted with what a page says, not with
switching these walls off by accident: escaping cannot be turned off in them, and they are run in
Jinja's sandbox, so that a downloaded course cannot reach beyond its pages.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from grader.errors import SpecError
from grader.report.text import clean, clean_block
from grader.report.verdicts import points
from grader.report.words import ENGLISH, Words
from grader.resources import templates_folder

MAX_TEXT: Final = 2_000
"""Characters of a message, a value, a hint."""
MAX_BRIEF: Final = 800
"""Characters of an exception's message."""
MAX_BLOCK: Final = 20_000
"""Characters of printed output or of a prompt."""
MAX_LINE: Final = 200
"""Characters of a name or of one line of source."""

OWN_STYLE: Final = "course.css"
"""What a course adds to the style sheets of all its pages."""

_CODE: Final = re.compile(r"`([^`\n]+)`")
_EMPTY_LINES: Final = re.compile(r"\n[ \t]*\n\s*")


def page_environment(folder: Path | None = None, *, own: Path | None = None, words: Words = ENGLISH) -> Environment:
    """The Jinja environment of all pages.

    Args:
        folder: the templates, by default those that ship with the package.
        own: a course's own, looked up first; they reach the ones they replace as ``default/NAME``.
        words: the language of the pages.
    """
    folder = folder or templates_folder()
    ours = FileSystemLoader(folder)
    loaders: list[BaseLoader] = [FileSystemLoader(own)] if own else []
    make: Callable[..., Environment] = ImmutableSandboxedEnvironment if own else Environment
    environment = make(
        loader=ChoiceLoader([*loaders, ours, PrefixLoader({"default": ours})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        finalize=_cleaned,
        extensions=["jinja2.ext.i18n"],
    )
    # Escaping is always on: a template has no way to vouch for a text.
    del environment.filters["safe"]
    environment.filters.update(
        prose=prose,
        brief=brief,
        line=line,
        block=block,
        points=points,
        said=words.said,
        named=words.name,
        say=words,
        sentence=sentence,
    )
    environment.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]  # i18n's
    environment.globals["language"] = words.language
    environment.globals["Code"] = code
    environment.globals["Strong"] = strong
    for name in ("report", "index", "similar"):
        _add_style(environment, name, folder, own)
    return environment


def own_templates(course: Path) -> Path | None:
    """A course's own templates, where it has any."""
    folder = course / "templates"
    # The seed course of a checkout lies beside the default ones.
    return folder if folder.is_dir() and not folder.samefile(templates_folder()) else None


def check_templates(environment: Environment, own: Path) -> None:
    """Compile every template of a course.

    Raises:
        SpecError: with file, line and what is wrong.
    """
    for path in sorted(own.rglob("*.html")):
        name = path.relative_to(own).as_posix()
        try:
            tree = environment.parse(path.read_text(encoding="utf-8"), name, str(path))
            switch = next((node for kind in _SWITCHES for node in tree.find_all(kind)), None)
            if switch is not None:
                raise SpecError("escaping cannot be switched off; drop `autoescape`", path=path, line=switch.lineno)
            environment.get_template(name)
        except TemplateSyntaxError as error:
            raise SpecError(f"{error.message}; correct it", path=path, line=error.lineno) from error
        except (OSError, UnicodeDecodeError) as error:
            raise SpecError(f"the template cannot be read ({error}); correct it", path=path) from error


_SWITCHES: Final = (nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)


def template_problem(error: Exception, own: Path) -> SpecError:
    """What is wrong with a course's template that failed while it was filled in."""
    within = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(own)]
    what = f"there is no template {error.name!r}" if isinstance(error, TemplateNotFound) else str(error)
    if not isinstance(error, TemplateError):
        what = f"{type(error).__name__}: {what}"
    where = within[-1] if within else None
    path = Path(where.filename) if where else own
    return SpecError(f"{clean(what, 300)}; correct it", path=path, line=where.lineno if where else None)


# Names of checks, values on shown inputs and words come again on every page of a class.
_REMEMBERED: Final = 8192


@functools.lru_cache(maxsize=_REMEMBERED)
def line(text: str) -> Markup:
    """A name or a line of source, kept to one line."""
    return escape(clean(text, MAX_LINE))


def brief(text: str) -> str:
    """A message that may go on for pages, cut to its beginning."""
    return clean_block(text, MAX_BRIEF)


def sentence(text: str) -> str:
    """A message that begins a paragraph."""
    return text[:1].upper() + text[1:]


@functools.lru_cache(maxsize=_REMEMBERED)
def code(text: str) -> Markup:
    """A name or a line of source set as code, for the middle of a sentence."""
    return Markup("<code>{}</code>").format(clean(text, MAX_LINE))


def strong(number: int) -> Markup:
    """A number that stands out, for a sentence."""
    return Markup("<strong>{}</strong>").format(number)


def block(text: str) -> Markup:
    """Printed output, with its lines."""
    return escape(clean_block(text, MAX_BLOCK))


@functools.lru_cache(maxsize=_REMEMBERED)
def prose(text: str) -> Markup:
    """A sentence, with what stands between backticks set as code."""
    escaped = str(escape(clean_block(text, MAX_TEXT)))
    return Markup(_CODE.sub(r"<code>\1</code>", escaped))  # noqa: S704  # escaped one line above


@functools.lru_cache(maxsize=512)
def paragraphs(text: str) -> Markup:
    """An author's prompt: paragraphs, code between backticks, lines as they were broken."""
    parts = _EMPTY_LINES.split(clean_block(text, MAX_BLOCK).strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(prose(part)) for part in parts)


def _add_style(environment: Environment, name: str, folder: Path, own: Path | None) -> None:
    """``NAME_style``, what all pages share and the page's own, and the hash by which its policy allows it."""
    css = "".join((folder / file).read_text(encoding="utf-8") for file in ("style.css", f"{name}.css"))
    if own and (own / OWN_STYLE).is_file():
        added = (own / OWN_STYLE).read_text(encoding="utf-8", errors="replace")
        if "<" in added:
            number = added[: added.index("<")].count("\n") + 1
            raise SpecError("a style sheet holds no `<`; take it out", path=own / OWN_STYLE, line=number)
        css += added
    css = re.sub(r"\n\s*", "\n", css)
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    key = f"{name}_style"
    environment.globals[key] = Markup(css)  # noqa: S704  # our own file, and the author's without markup
    environment.globals[f"{key}_hash"] = Markup(f"'sha256-{digest}'")  # noqa: S704  # base64 of a digest


def _cleaned(value: Any) -> Any:
    # The net below the filters: a value that a template prints as it is still comes out clean.
    return _plain(value) if type(value) is str else value


@functools.lru_cache(maxsize=_REMEMBERED)
def _plain(text: str) -> Markup:
    return escape(clean_block(text, MAX_TEXT))
