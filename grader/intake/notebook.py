"""A Jupyter notebook as the Python file that its code cells make, without running any of it.

The bytes are hostile and are read in the grader's own process, so they are bounded before they are
parsed, everything but the code is dropped before nbformat sees it (outputs may be megabytes), and the
code is only ever text. nbformat knows the versions of the format and brings old ones up to date.

A cell starts with a line ``# code cell 3``, and a line of a cell is a line of the file: what IPython
alone understands (magics, shell lines, help) stays as a comment, so that line numbers hold.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from grader.intake.contents import Refused, is_notebook
from grader.model import ExerciseGrade
from grader.telling import tell

MAX_VALUES: Final = 1_000_000
MAX_CELLS: Final = 5_000
MAX_CODE_CHARS: Final = 1 << 20

_HEADER: Final = "# code cell "
_CELL: Final = re.compile(rf"{_HEADER}(\d{{1,6}})")

# A magic's name follows at once: a line that begins with `% 3` goes on with the one before.
_IPYTHON: Final = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?:%%?[A-Za-z_?]|!|\?{1,2}\w|\w[\w.]*\?{1,2}[ \t]*$|[A-Za-z_][\w., ]*=[ \t]*(?:![^=]|%[A-Za-z]))"
)
_CELL_MAGIC: Final = re.compile(r"\s*%%(?P<name>\w+)")
# These run the rest of their cell as the Python that it is.
_PYTHON_CELLS: Final = frozenset(["capture", "prun", "python", "python3", "time", "timeit"])
# What can hide the end of a line or keep it from being the end of a statement. Linear: possessive, no overlap.
_TOKEN: Final = re.compile(
    r"""\"{3}(?:[^"\\]|\\.|"(?!""))*+(?:\"{3})?+|'{3}(?:[^'\\]|\\.|'(?!''))*+(?:'{3})?+"""
    r"""|"(?:[^"\\\n]|\\.)*+"?+|'(?:[^'\\\n]|\\.)*+'?+|\#[^\n]*+"""
    r"""|(?P<open>[(\[{])|(?P<close>[)\]}])|\\\n|(?P<end>\n)""",
    re.DOTALL,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Converted:
    """The Python in a notebook: how many code cells it had and how many lines only IPython understands."""

    source: bytes
    cells: int
    dropped: int


def convert(content: bytes) -> Converted:
    """The code cells of a notebook as one Python file.

    Raises:
        Refused: where it is no notebook, or more of one than is read.
    """
    lines: list[str] = []
    dropped = 0
    cells = _code(content)
    if not cells:
        raise Refused(tell("is a notebook without any code; put the answers into code cells"))
    if sum(map(len, cells)) > MAX_CODE_CHARS:
        raise Refused(tell("holds more than %(mb)d MB of code; hand in a smaller notebook", mb=MAX_CODE_CHARS >> 20))
    for number, code in enumerate(cells, start=1):
        kept, gone = _as_python(code)
        dropped += gone
        lines += [f"{_HEADER}{number}", *kept]
    source = "\n".join([*lines, ""]).encode("utf-8", "replace")
    return Converted(source=source, cells=len(cells), dropped=dropped)


def in_cells(grade: ExerciseGrade, source: bytes) -> ExerciseGrade:
    """The verdict, where it is on a notebook with the cell and its line in each frame of its traceback.

    Args:
        source: the Python that was made of it.
    """
    if grade.raised is None or grade.file is None or not is_notebook(grade.file):
        return grade
    lines = source.decode("utf-8", "replace").split("\n")
    frames = tuple(
        dataclasses.replace(
            frame,
            function=tell(
                "%(name)s, code cell %(cell)s line %(line)d", name=frame.function, cell=place[0], line=place[1]
            ),
        )
        if frame.file == grade.file and (place := _place(lines, frame.line))
        else frame
        for frame in grade.raised.frames
    )
    return dataclasses.replace(grade, raised=dataclasses.replace(grade.raised, frames=frames))


def _place(lines: list[str], line: int) -> tuple[str, int] | None:
    """A line's cell, and its number there."""
    if not 1 <= line <= len(lines):
        return None
    for back in range(line, 0, -1):
        if found := _CELL.fullmatch(lines[back - 1]):
            return found[1], max(line - back, 1)
    return None


def _code(content: bytes) -> list[str]:
    """The code cells that hold anything."""
    import nbformat  # noqa: PLC0415  # 0.1 s that only a run with a notebook in it pays

    if sum(map(content.count, (b",", b"[", b"{"))) > MAX_VALUES:
        raise Refused(tell("holds too much beside its code; clear its outputs and hand it in again"))
    try:
        raw = json.loads(content)
        notebook = nbformat.convert(nbformat.from_dict(_bare(raw)), 4)  # type: ignore[no-untyped-call]
        cells = notebook["cells"]
    except (ValueError, TypeError, KeyError, AttributeError, LookupError, RecursionError) as error:
        raise Refused(tell("is no notebook that can be read; save it in Jupyter and hand it in again")) from error
    return [cell["source"] for cell in cells if cell["cell_type"] == "code" and cell["source"].strip()]


def _bare(raw: Any) -> dict[str, Any]:
    """What of a notebook is kept: its version and the text of its code cells.

    Raises:
        ValueError: where it is not laid out as a notebook.
    """
    if not isinstance(raw, dict) or raw.get("nbformat") not in (2, 3, 4) or isinstance(raw["nbformat"], bool):
        raise ValueError("not a notebook of a known version")
    if raw["nbformat"] == 4:
        code: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        cells = [{**code, "source": source} for source in _sources(raw, "source")]
        return {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
    sheets = raw.get("worksheets")
    if not isinstance(sheets, list):
        raise ValueError("not a list of worksheets")
    old: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": [], "language": "python"}
    found = [{**old, "input": source} for sheet in sheets for source in _sources(sheet, "input")]
    return {
        "nbformat": raw["nbformat"],
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": found, "metadata": {}}],
    }


def _sources(holder: Any, field: str) -> Iterator[str]:
    cells = holder["cells"]
    if not isinstance(cells, list) or len(cells) > MAX_CELLS:
        raise ValueError(f"not a list of at most {MAX_CELLS} cells")
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        source = cell.get(field, "")
        if isinstance(source, list) and all(isinstance(line, str) for line in source):
            source = "".join(source)
        if not isinstance(source, str):
            raise ValueError("code that is no text")
        yield source


def _as_python(code: str) -> tuple[list[str], int]:
    """The lines of a cell, and how many of them are comments now."""
    lines = re.sub(r"\r\n?", "\n", code).split("\n")
    first = next((line for line in lines if line.strip()), "")
    magic = _CELL_MAGIC.match(first)
    if magic and magic["name"] not in _PYTHON_CELLS:
        return [f"# {line}" for line in lines], len(lines)
    text = "\n".join(lines)
    dropped = at = number = 0
    while number < len(lines):
        # Only a line that starts a statement can be IPython's own.
        found = _IPYTHON.match(lines[number])
        if found is None:
            stop = _statement_end(text, at)
            number = len(lines) if stop == len(text) else number + text.count("\n", at, stop)
            at = stop
            continue
        # An indented one may be all there is in its block.
        mark = f"{found['indent']}pass  # " if found["indent"] else "# "
        goes_on = True
        while goes_on and number < len(lines):
            line = lines[number]
            at += len(line) + 1
            goes_on = line.endswith("\\")
            lines[number] = mark + line.removeprefix(found["indent"])
            mark = "# "
            dropped += 1
            number += 1
    return lines, dropped


def _statement_end(text: str, at: int) -> int:
    """Where the statement that starts at ``at`` ends: behind a line break outside of brackets and strings."""
    depth = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth = max(depth - 1, 0)
        elif token["end"] and not depth:
            return at
    return len(text)
