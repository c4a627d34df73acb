"""Cells of a text file are edited, and nothing else in it changes."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.report.delimited import Sheet, Text


def sheet(raw: bytes, delimiter: str = ",") -> Sheet:
    return Sheet(Text.decode(raw, "file"), delimiter)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
DELIMITERS = st.sampled_from([",", ";", "\t"])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str, list[list[str]], list[list[str]]]:
    """A file as some program may write it: mixed quoting, any line end, with or without a last one."""
    delimiter, end = draw(DELIMITERS), draw(ENDS)
    rows = draw(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
    raw = []
    for row in rows:
        written = []
        for cell in row:
            must = cell.startswith('"') or any(c in cell for c in (delimiter, "\r", "\n"))
            quoted = '"' + cell.replace('"', '""') + '"'
            written.append(quoted if must or draw(st.booleans()) else cell)
        raw.append(written)
    text = end.join(delimiter.join(row) for row in raw) + draw(st.sampled_from(["", end]))
    mark, encoding = draw(
        st.sampled_from([(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")])
    )
    return mark + text.encode(encoding), delimiter, rows, raw


@settings(deadline=None)
@given(files())
def test_reading_and_writing_back_changes_nothing(made: tuple[bytes, str, list[list[str]], list[list[str]]]) -> None:
    """A file without an edit comes out byte for byte, and its cells say what was meant."""
    raw, delimiter, rows, _ = made
    read = sheet(raw, delimiter)
    assert raw == read.encode()
    # A text that begins with a mark is decoded without it, as any program would.
    if not rows[0][0].startswith("\ufeff") and (raw.startswith(codecs.BOM_UTF16_LE) or raw[:2] != b"\xff\xfe"):
        observed = [[cell.value for cell in row] for row in read.rows]
        assert observed in (rows, rows[:-1] if rows[-1] == [""] else rows)


@settings(deadline=None)
@given(files(), st.data(), st.sampled_from(["", "7", "12,5", "a;b", 'say "x"', "\t"]))
def test_an_edit_changes_one_cell(
    made: tuple[bytes, str, list[list[str]], list[list[str]]], data: st.DataObject, value: str
) -> None:
    """All bytes before and after the edited cell are as they were, and the cell says the new value."""
    raw, delimiter, _, _ = made
    read = sheet(raw, delimiter)
    row = data.draw(st.integers(0, len(read.rows) - 1))
    column = data.draw(st.integers(0, len(read.rows[row]) - 1))
    text = Text.decode(raw, "file")
    cell = read.rows[row][column]
    read.set(row, column, value)
    edited = read.encode()
    before = len(text.mark) + len(text.text[: cell.start].encode(text.encoding))
    after = len(text.text[cell.end :].encode(text.encoding))
    assert raw[:before] == edited[:before]
    assert raw[len(raw) - after :] == edited[len(edited) - after :]
    again = sheet(edited, delimiter)
    # A last line that is empty is no row.
    if value or len(read.rows[row]) > 1:
        assert value == again.value(row, column)


@settings(deadline=None)
@given(files())
def test_agrees_with_the_csv_module(made: tuple[bytes, str, list[list[str]], list[list[str]]]) -> None:
    """What other programs read from a file is what is read here."""
    raw, delimiter, _, _ = made
    text = Text.decode(raw, "file").text
    expected = [row or [""] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)] or [[""]]
    observed = [[cell.value for cell in row] for row in sheet(raw, delimiter).rows]
    assert expected == observed


def test_quoting_stays_as_it_was() -> None:
    """A quoted cell stays quoted, a bare one stays bare unless it must not be."""
    read = sheet(b'"1",2,3\n')
    for column, value in enumerate(["4", "5", "6,5"]):
        read.set(0, column, value)
    assert b'"4",5,"6,5"\n' == read.encode()


def test_bytes_that_are_no_utf8_stay() -> None:
    """A file in an older encoding is edited all the same."""
    read = sheet(b"M\xfcller,1\n")
    read.set(0, 1, "2")
    assert b"M\xfcller,2\n" == read.encode()
    assert "Müller" == read.value(0, 0)


def test_an_open_quote_is_said_with_its_line() -> None:
    """A file that was cut off inside a cell is not taken for a shorter one."""
    with pytest.raises(UsageError, match="line 2 of 'gradebook'"):
        sheet(b'a,b\n"c,d\n')


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_workbook_is_refused(tmp_path: Path, start: bytes) -> None:
    """A spreadsheet's own format is named for what it is."""
    (tmp_path / "grades.xlsx").write_bytes(start + b"rest")
    with pytest.raises(UsageError, match="as CSV"):
        Text.read(tmp_path / "grades.xlsx")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    """What cannot be read is named."""
    with pytest.raises(UsageError, match=r"nowhere\.csv.* cannot be read"):
        Text.read(tmp_path / "nowhere.csv")


def test_a_broken_utf16_file_is_a_sentence() -> None:
    """A mark that promises another encoding than what follows is refused, not guessed."""
    with pytest.raises(UsageError, match="no utf-16-le text"):
        Text.decode(codecs.BOM_UTF16_LE + b"odd", "file")
