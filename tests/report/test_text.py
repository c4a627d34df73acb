"""Untrusted text made safe to look at."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.report.text import clean, clean_block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("a\r\nb\tc\0", "a\\r\\nb\\tc\\x00"),
        ("\x9b2J", "\\x9b2J"),
        ("abc\u202efdp.exe", "abc\\u202efdp.exe"),
        ("\udc80", "\\udc80"),
        ("\U000e0041", "\\U000e0041"),
        ("\u2028", "\\u2028"),
    ],
)
def test_shows_dangerous_characters_as_escapes(text: str, expected: str) -> None:
    """Controls, escape sequences, direction marks and surrogates become visible escapes."""
    assert expected == clean(text, 100)


@pytest.mark.parametrize("text", ["Søren Müller", "王小明", "محمد", "می‌خواهم", "👩‍🔬", "x**2 <b>"])
def test_leaves_ordinary_text_alone(text: str) -> None:
    """Names in any script, and emoji with their joiners, stay as they are."""
    assert text == clean(text, 100)


def test_cuts_long_text_with_an_ellipsis() -> None:
    """A text beyond the limit is cut to exactly the limit, the mark included."""
    assert "aaaa…" == clean("a" * 1000, 5)


def test_keeps_text_that_just_fits() -> None:
    """A text as long as the limit is not cut."""
    assert "aaaaa" == clean("aaaaa", 5)


def test_block_keeps_lines_and_tabs() -> None:
    """A block keeps its line breaks, in one form, and its tabs."""
    assert "a\nb\tc\\rd" == clean_block("a\r\nb\tc\rd", 100)


def test_block_marks_a_cut_behind_carriage_returns() -> None:
    """A cut shows even where joining line ends made the kept part shorter than the limit."""
    assert clean_block("\r\n" * 50 + "end", 20).endswith("…")


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 60))
def test_is_always_one_short_encodable_line(text: str, limit: int) -> None:
    """Whatever comes in, one line comes out that can be encoded and holds no control character."""
    shown = clean(text, limit)
    assert len(shown) <= limit
    assert shown == shown.encode().decode()
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
