"""A table of cells in a text file, edited so that every byte outside the edited cells stays.

The csv module forgets how a file was written: which cells were quoted, how lines ended, whether a
byte order mark stood in front. A gradebook that goes back to where it came from must keep all of
that, so cells are remembered by their place in the text. The file is the caller's own, as its LMS
wrote it; what stands in it (students choose their names) is data and is only compared and shown.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from grader.errors import UsageError

MAX_BYTES: Final = 64 << 20
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A file's text, with what is needed to write it back: its mark and its encoding."""

    text: str
    mark: bytes
    encoding: str

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a text file in any of the encodings that gradebooks come in.

        Raises:
            UsageError: for a file that is missing, too large, or no text.
        """
        try:
            with open(path, "rb") as file:
                raw = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise UsageError(
                f"the gradebook {str(path)!r} cannot be read ({error.strerror}); check its name"
            ) from error
        if len(raw) > MAX_BYTES:
            raise UsageError(f"the gradebook {str(path)!r} is larger than {MAX_BYTES >> 20} MB; is it the right file?")
        if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            raise UsageError(f"the gradebook {str(path)!r} is a workbook or an archive; download it as CSV or as text")
        return cls.decode(raw, str(path))

    @classmethod
    def decode(cls, raw: bytes, name: str) -> Self:
        """The same for bytes; ``name`` is for the error."""
        mark, encoding = next(((m, e) for m, e in _MARKS if raw.startswith(m)), (b"", "utf-8"))
        try:
            text = raw[len(mark) :].decode(encoding)
        except UnicodeDecodeError as error:
            if mark:
                raise UsageError(f"the gradebook {name!r} is no {encoding} text; download it once more") from error
            # Older systems write one byte a letter; this encoding has a character for each of the 256.
            encoding, text = "latin-1", raw.decode("latin-1")
        return cls(text=text, mark=mark, encoding=encoding)

    def encode(self, text: str) -> bytes:
        # Of what we write only comments can have letters that one byte does not hold, and these are HTML.
        return self.mark + text.encode(self.encoding, "xmlcharrefreplace")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell: where it stands in the text, and what it says."""

    start: int
    end: int
    value: str


class Sheet:
    """The rows of a delimited text.

    Raises:
        UsageError: where a quote is opened and never closed.
    """

    def __init__(self, source: Text, delimiter: str, name: str = "gradebook") -> None:
        self.delimiter = delimiter
        self._source = source
        self._changed: dict[tuple[int, int], str] = {}
        self.rows: list[list[Cell]] = list(_rows(source.text, delimiter, name))

    def value(self, row: int, column: int) -> str:
        """What a cell says; nothing where the row has no such cell."""
        cells = self.rows[row]
        return cells[column].value if 0 <= column < len(cells) else ""

    def has(self, row: int, column: int) -> bool:
        return 0 <= column < len(self.rows[row])

    def set(self, row: int, column: int, value: str) -> None:
        """Replace one cell's content, quoted as it was before, or where it must be."""
        assert self.has(row, column)
        self._changed[row, column] = value

    def encode(self) -> bytes:
        """The file with its changed cells."""
        text = self._source.text
        pieces: list[str] = []
        done = 0
        for (row, column), value in sorted(self._changed.items()):
            cell = self.rows[row][column]
            pieces += (text[done : cell.start], self._written(text[cell.start : cell.end], value))
            done = cell.end
        return self._source.encode("".join([*pieces, text[done:]]))

    def _written(self, before: str, value: str) -> str:
        if before.startswith('"') or any(c in value for c in (self.delimiter, '"', "\r", "\n")):
            return '"' + value.replace('"', '""') + '"'
        return value


def _rows(text: str, delimiter: str, name: str) -> list[list[Cell]]:
    plain = rf"[^{re.escape(delimiter)}\r\n]*"
    pattern = re.compile(rf'"((?:[^"]++|"")*+)"({plain})|({plain})')
    rows: list[list[Cell]] = []
    row: list[Cell] = []
    place = 0
    while True:
        match = pattern.match(text, place)
        assert match is not None
        quoted, rest, bare = match.groups()
        if quoted is None and bare.startswith('"'):
            line = text.count("\n", 0, place) + 1
            raise UsageError(f"line {line} of {name!r} opens a quote that is never closed; download the file once more")
        value = bare if quoted is None else quoted.replace('""', '"') + rest
        row.append(Cell(start=match.start(), end=match.end(), value=value))
        place = match.end()
        if place < len(text) and text[place] == delimiter:
            place += 1
            continue
        rows.append(row)
        row = []
        end = _LINE_END.match(text, place)
        if end is None or end.end() == len(text):
            return rows
        place = end.end()
