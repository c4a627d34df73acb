"""Folders for reports: safe and distinct, whatever a submission is called."""

from __future__ import annotations

import os
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.intake.names import quoted, safe_folders, text

ANY_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("./\\ :<>\0\n\u202eaA"), max_size=120)
NAMES = ANY_TEXT | st.sampled_from(["alice", "Alice", "ALICE", "CON", "nul.txt", "index.html", "..", "", "ß", "SS"])


@given(st.lists(st.tuples(NAMES, st.sampled_from(["a", "b"])), max_size=12))
def test_folders_are_safe_and_distinct(named: list[tuple[str, str]]) -> None:
    """Every folder keeps to letters, marks, digits and `` ._-``, to the limits, and is unlike any other."""
    folders = safe_folders(named)
    assert len(folders) == len(named)
    assert len({unicodedata.normalize("NFKC", folder).casefold() for folder in folders}) == len(named)
    for folder in folders:
        categories = {unicodedata.category(c)[0] for c in folder if c not in " ._-"}
        assert categories <= {"L", "M", "N"}
        assert folder == folder.strip(" .") != ""
        assert unicodedata.normalize("NFC", folder) == folder
        assert len(folder) <= 80
        assert len(folder.encode()) <= 200


@given(st.lists(st.tuples(NAMES, st.text(max_size=3)), max_size=8, unique=True))
def test_folders_do_not_depend_on_order(named: list[tuple[str, str]]) -> None:
    """The same submissions get the same folders in whatever order they are listed."""
    assert safe_folders(named) == safe_folders(named[::-1])[::-1]


@pytest.mark.parametrize("name", ["alice", "Alice B. Smith", "s017", "Zoë", "李明", "अनिल", "-rf", "a_1-2.x"])
def test_safe_names_are_kept(name: str) -> None:
    """A name that is safe and unlike any other is its folder, in any script."""
    assert safe_folders([(name, "key"), ("bob", "bob")]) == [name, "bob"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("../../etc", "_.._etc-"),
        ("a/b", "a_b-"),
        (".grader", "grader-"),
        ("index.html", "index.html_-"),
        ("GRADES.csv", "GRADES.csv_-"),
        ("grades.json", "grades.json_-"),
        ("con", "_con-"),
        ("Nul.txt", "_Nul.txt_-"),
        ("COM1.a", "_COM1.a-"),
        ("...", "submission-"),
        ("a. ", "a-"),
        ("=cmd|' /C calc'!A0", "_cmd__ _C calc__A0-"),
        ("<script>", "_script_-"),
        ("a\u202eb", "a_b-"),
        ("x" * 255, "x" * 71 + "-"),
        ("é" * 120, "é" * 71 + "-"),
        ("李" * 80, "李" * 63 + "-"),
    ],
)
def test_unsafe_names_end_in_a_digest(name: str, start: str) -> None:
    """A name that had to be changed shows what is left of it, then eight digits of its sha256."""
    (folder,) = safe_folders([(name, "key")])
    assert folder[:-8] == start
    assert int(folder[-8:], 16) >= 0


def test_forged_digest() -> None:
    """A submission called like another's derived folder does not get it."""
    (derived,) = safe_folders([("a/b", "key")])
    assert safe_folders([(derived, derived), ("a/b", "key")])[0] == derived
    assert len(set(safe_folders([(derived, derived), ("a/b", "key")]))) == 2


@given(st.binary(max_size=40))
def test_text_of_any_bytes(raw: bytes) -> None:
    """Any name of the file system becomes text that can be encoded, the same when it was UTF-8."""
    decoded = text(os.fsdecode(raw))
    assert decoded.encode() == raw or "\\x" in decoded


def test_quoted() -> None:
    """A name in a sentence has no controls, bidi marks or line breaks and is short."""
    assert quoted("a\n\x1b[2J\u202e\0é") == "`a\\n\\x1b[2J\\u202e\\x00é`"
    assert len(quoted("x" * 1000)) == 82
