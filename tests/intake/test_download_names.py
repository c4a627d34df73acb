"""Names of any script and any shape, as students and LMSs make them, through each LMS's format."""

from __future__ import annotations

import io
import re
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.intake import KnownTargets, Submission, Target, find_submissions

KNOWN = KnownTargets(targets={"square_slope": Target(function="slope")})

# What the LMSs themselves let through: no control characters, no separators of paths.
LETTERS = st.characters(whitelist_categories=["Lu", "Ll", "Lo", "Lt", "Lm", "Nd"])
PEOPLE = st.text(st.one_of(LETTERS, st.sampled_from(" '.-()&,=+@")), min_size=1, max_size=30).filter(str.strip)
FILES = st.text(st.one_of(LETTERS, st.sampled_from(" _-.()+=@'")), min_size=1, max_size=30).map(
    lambda stem: f"{stem}.py"
)


def canvas_name(person: str) -> str:
    """What Canvas makes of a name: lower case, letters, digits and underscores."""
    return re.sub(r"\W", "", person.lower())


FORMS: Mapping[str, tuple[Callable[[str, int, str], str], Callable[[str], str]]] = {
    "moodle": (lambda who, n, file: f"{who}_{n}_assignsubmission_file/{file}", str),
    "moodle flat": (lambda who, n, file: f"{who}_{n}_assignsubmission_file_{file}", str),
    "canvas": (lambda who, n, file: f"{canvas_name(who)}_{n}_{n + 5000}_{file}", canvas_name),
    "brightspace": (lambda who, n, file: f"{n}-77 - {who} - Sep 29, 2015 417 PM/{file}", str),
}


def download(entries: Mapping[str, bytes], *, utf8: bool = True) -> bytes:
    """A zip; without ``utf8`` as by a tool that writes UTF-8 and forgets to say so."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for path, content in entries.items():
            archive.writestr(path, content)
    content = written.getvalue()
    if utf8:
        return content
    headers = re.compile(rb"(PK(?:\x03\x04..|\x01\x02....))\x00\x08", re.DOTALL)
    return headers.sub(lambda match: match[1] + b"\0\0", content)


def found(content: bytes, source: str | None = None) -> tuple[Submission, ...]:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "hw1.zip")
        path.write_bytes(content)
        return find_submissions(path, KNOWN, source=source).submissions


@pytest.mark.parametrize("form", sorted(FORMS))
@settings(max_examples=60, deadline=None)
@given(people=st.lists(PEOPLE, min_size=1, max_size=5), file=FILES, utf8=st.booleans())
def test_names_survive(form: str, people: list[str], file: str, utf8: bool) -> None:
    """Every student is found under the LMS's own name, with their file, in a folder of a safe and unique name."""
    build, shown = FORMS[form]
    people = [person for person in people if shown(person).strip(" .") and shown(person) != "participant"]
    # Sharing one name is what blind marking looks like; that has a test of its own.
    people = list(dict.fromkeys(people))
    if form == "canvas":
        people = list(
            {canvas_name(person): person for person in people if not canvas_name(person).endswith("_late")}.values()
        )
    if not people or (form.startswith("moodle") and people == ["Participant"]):
        return
    entries = {build(person, number, file): b"%d" % number for number, person in enumerate(people, start=1)}
    submissions = found(download(entries, utf8=utf8), form.partition(" ")[0])
    assert sorted(map(shown, people)) == sorted(submission.name for submission in submissions)
    numbers = {shown(person): b"%d" % number for number, person in enumerate(people, start=1)}
    for submission in submissions:
        assert {file: numbers[submission.name]} == dict(submission.read().files)
    folders = [submission.folder for submission in submissions]
    assert len(folders) == len({unicodedata.normalize("NFKC", folder.casefold()) for folder in folders})
    assert all(folder == Path(folder).name and not folder.startswith(".") for folder in folders)


@settings(max_examples=200, deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6),
    source=st.sampled_from(["canvas", "moodle", "brightspace", "blackboard"]),
)
def test_any_names_are_taken_or_refused(names: list[str], source: str) -> None:
    """Whatever the entries are called, reading ends in submissions whose paths stay inside, or in a UsageError."""
    fragments = {
        "canvas": "_1_2_",
        "moodle": "_1_assignsubmission_file_",
        "brightspace": " - Sep 29, 2015 417 PM/",
        "blackboard": "_attempt_2026-03-01-10-00-00_",
    }
    entries: dict[str, bytes] = {"honest.py": b""}
    for name in names:
        usable = "".join(c for c in name if not 0xD800 <= ord(c) <= 0xDFFF and c != "\0") or "x"
        entries[f"1-1 - {usable}{fragments[source]}{usable}.py"] = b"x"
    for submission in found(download(entries)):
        read = submission.read()
        assert all(part not in {"", ".", ".."} for path in (*read.files, *read.problems) for part in path.split("/"))
        assert submission.folder == Path(submission.folder).name
