"""Mistakes that an author writes, where none that is made automatically in the reference will do.

Each is the reference with one mistake in it: a text put in the place of another, or a file of its own
in ``exercises/<id>.mistakes/``. Trusts the author; nothing is run here.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from grader.course.source import Document, Key
from grader.errors import SpecError

_MAX_BYTES: Final = 200_000


class MistakeSpec(BaseModel):
    """One entry of ``mistakes``.

    Attributes:
        id: what ``grade.json`` calls it; the catalogue's, or one of the author's own.
        hint: the question that a student who made it is asked.
        replace: texts of the reference, each standing there once, and what to put in their places.
        file: or the name of a whole file in the folder of this exercise's mistakes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.-]{0,79}$")]
    hint: Annotated[str, Field(min_length=10, max_length=500)]
    replace: Annotated[dict[str, str], Field(min_length=1)] | None = None
    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\.py$")] | None = None


def _no_name(entry: object) -> object:
    if isinstance(entry, str):
        raise ValueError(
            f"{entry[:40]!r} is no mistake with an id, a hint, and `replace` or `file`; "
            "to choose among the kinds that are made automatically, list them in `only_mistakes`"
        )
    return entry


MistakeEntry = Annotated[MistakeSpec, BeforeValidator(_no_name)]


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorMistake:
    """A mistake that can stand in for the reference. ``label`` says where it comes from."""

    id: str
    label: str
    source: str
    hint: str


def mistakes_folder(spec: Path) -> Path:
    """Where the mistakes of an exercise lie that are files of their own."""
    return spec.with_suffix(".mistakes")


def mistake_files(spec: Path) -> list[Path]:
    """Those files, in a stable order."""
    return sorted(path for path in mistakes_folder(spec).glob("*") if path.is_file() and path.suffix == ".py")


def author_mistakes(document: Document, specs: Sequence[MistakeSpec], reference: str) -> tuple[AuthorMistake, ...]:
    """The mistakes of a spec, in its order.

    Raises:
        SpecError: for one that cannot be made, or a file that no entry names.
    """
    made = tuple(_made(document, ("mistakes", index), spec, reference) for index, spec in enumerate(specs))
    named = {spec.file for spec in specs}
    for path in mistake_files(document.path):
        if path.name not in named:
            message = f"no entry of `mistakes` names {path.name}; add one with `file: {path.name}`, or remove the file"
            raise document.error(message, ("mistakes",))
    return made


def _made(document: Document, where: tuple[Key, ...], spec: MistakeSpec, reference: str) -> AuthorMistake:
    if (spec.replace is None) == (spec.file is None):
        raise document.error("a mistake has either `replace` (texts of the reference) or `file`, and not both", where)
    if spec.replace is not None:
        source, label = _replaced(document, (*where, "replace"), spec.replace, reference)
    else:
        path = mistakes_folder(document.path) / str(spec.file)
        source, label = _read(document, (*where, "file"), path), path.name
    try:
        tree = ast.dump(ast.parse(source))
    except (SyntaxError, ValueError) as error:
        raise document.error(f"the mistake {spec.id} is no Python ({error}); correct it", where) from error
    # What is wrong with the reference itself is said when it is run.
    if tree == _tree(reference):
        raise document.error(f"the mistake {spec.id} is the reference itself; change what it does", where)
    return AuthorMistake(id=spec.id, label=label, source=source, hint=spec.hint)


def _tree(source: str) -> str | None:
    try:
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return None


def _replaced(document: Document, where: tuple[Key, ...], changes: dict[str, str], reference: str) -> tuple[str, str]:
    source = reference
    for old, new in changes.items():
        count = reference.count(old)
        if not old or count != 1 or source.count(old) != 1:
            remedy = "copy it from there" if count == 0 else "write enough of it that it stands there once"
            raise document.error(f"{old[:60]!r} stands {count} times in the reference; {remedy}", (*where, old))
        source = source.replace(old, new)
    first, instead = next(iter(changes.items()))
    return source, f"{' '.join(instead.split())[:60] or 'nothing'} for {' '.join(first.split())[:60]}"


def _read(document: Document, where: tuple[Key, ...], path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise document.error(f"{path} cannot be read ({error.strerror}); write it", where) from error
    if len(raw) > _MAX_BYTES:
        raise SpecError(f"{len(raw)} bytes; keep a mistake under {_MAX_BYTES}", path=path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SpecError(f"not UTF-8 at byte {error.start}; save the file as UTF-8", path=path) from error
