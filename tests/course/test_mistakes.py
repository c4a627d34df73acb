"""Mistakes that an author writes: what they become, and how a wrong entry is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.course.load import course_files, load_exercise
from grader.course.mistakes import mistakes_folder
from grader.errors import SpecError
from grader.judge.checks import KINDS
from tests.course.samples import SPEC, load_text, write_spec

HINT = "hint: Which power do you differentiate?"
REPLACED = f"{SPEC}mistakes:\n  - {{id: power-kept, {HINT}, replace: {{'2 * x': 2 * x * x}}}}\n"
IN_FILE = f"{SPEC}mistakes:\n  - {{id: power-kept, {HINT}, file: power.py}}\n"
PATHLESS = "def slope(x):\n    return 2 * x * x\n"


def write_mistake(spec: Path, name: str, content: str | bytes = PATHLESS) -> Path:
    folder = mistakes_folder(spec)
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_of_the_reference_is_replaced(tmp_path: Path) -> None:
    """A short mistake is what to put in the place of a piece of the reference."""
    (mistake,) = load_text(tmp_path, REPLACED).mistakes
    assert ("power-kept", PATHLESS) == (mistake.id, mistake.source)
    assert "Which power do you differentiate?" == mistake.hint


def test_a_file_stands_in_for_the_reference(tmp_path: Path) -> None:
    """A long one is a file of its own, in the folder named after the exercise."""
    spec = write_spec(tmp_path, IN_FILE)
    path = write_mistake(spec, "power.py")
    (mistake,) = load_exercise(spec, KINDS).mistakes
    assert ("power.py", PATHLESS) == (mistake.label, mistake.source)
    assert path in course_files(tmp_path)


def test_a_changed_mistake_is_another_exercise(tmp_path: Path) -> None:
    """What was diagnosed with the old one is not kept."""
    spec = write_spec(tmp_path, IN_FILE)
    write_mistake(spec, "power.py")
    before = load_exercise(spec, KINDS).fingerprint
    write_mistake(spec, "power.py", PATHLESS.replace("2 *", "3 *"))
    assert before != load_exercise(spec, KINDS).fingerprint


def entry(fields: str) -> str:
    return f"{SPEC}mistakes:\n  - {{{fields}}}\n"


WRONG = {
    "a kind": (f"{SPEC}mistakes: [sum-vs-mean]\n", "list them in `only_mistakes`"),
    "no id": (entry(f"{HINT}, file: power.py"), "the field 'mistakes.0.id' is missing"),
    "no hint": (entry("id: power-kept, file: power.py"), "the field 'mistakes.0.hint' is missing"),
    "short hint": (
        entry("id: a, hint: Why?, file: power.py"),
        "mistakes.0.hint is 'Why?': string should have at least",
    ),
    "bad id": (entry(f"id: Power kept, {HINT}, file: power.py"), "mistakes.0.id is 'Power kept'"),
    "unknown field": (
        entry(f"id: a, {HINT}, patch: x"),
        "there is no field 'mistakes.0.patch'; the fields are id, hint",
    ),
    "neither": (entry(f"id: power-kept, {HINT}"), "either `replace` (texts of the reference) or `file`, and not both"),
    "both": (
        entry(f"id: power-kept, {HINT}, file: power.py, replace: {{'2': '3'}}"),
        "either `replace` (texts of the reference) or `file`, and not both",
    ),
    "a path": (entry(f"id: power-kept, {HINT}, file: ../power.py"), "mistakes.0.file is '../power.py'"),
    "no such file": (entry(f"id: power-kept, {HINT}, file: other.py"), "other.py cannot be read"),
    "not there": (entry(f"id: a, {HINT}, replace: {{'3 * x': x}}"), "'3 * x' stands 0 times in the reference; copy it"),
    "there twice": (entry(f"id: a, {HINT}, replace: {{x: y}}"), "'x' stands 2 times in the reference; write enough"),
    "no Python": (entry(f"id: a, {HINT}, replace: {{'2 * x': '2 *'}}"), "the mistake a is no Python"),
    "no mistake": (entry(f"id: a, {HINT}, replace: {{'2 * x': '2*x'}}"), "the mistake a is the reference itself"),
}


@pytest.mark.parametrize(("content", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_entry_is_one_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    """An entry that makes no mistake is told with file, line, value and remedy."""
    spec = write_spec(tmp_path, content)
    with pytest.raises(SpecError) as caught:
        load_exercise(spec, KINDS)
    assert sentence in caught.value.message
    assert caught.value.line is not None
    assert content.splitlines().index(next(x for x in content.splitlines() if "mistakes:" in x)) < caught.value.line
    assert re.fullmatch(r"[^\n]{1,600}", caught.value.message)


def test_a_broken_reference_is_no_mistakes_fault(tmp_path: Path) -> None:
    """Where the reference is no Python, a file that stands in for it is; what is wrong is said when it is run."""
    spec = write_spec(tmp_path, IN_FILE)
    write_mistake(spec, "power.py")
    (tmp_path / "reference" / "square_slope.py").write_text("def slope(x:\n")
    assert ["power-kept"] == [mistake.id for mistake in load_exercise(spec, KINDS).mistakes]


def test_a_file_that_nothing_names_is_told(tmp_path: Path) -> None:
    """A mistake left lying about would never be run."""
    spec = write_spec(tmp_path, IN_FILE)
    write_mistake(spec, "power.py")
    write_mistake(spec, "older.py")
    with pytest.raises(SpecError, match=r"no entry of `mistakes` names older\.py; add one"):
        load_exercise(spec, KINDS)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    """It is named itself, because the spec is right."""
    spec = write_spec(tmp_path, IN_FILE)
    path = write_mistake(spec, "power.py", "# größer\n".encode("latin-1"))
    with pytest.raises(SpecError, match="not UTF-8 at byte 4") as caught:
        load_exercise(spec, KINDS)
    assert path == caught.value.path
