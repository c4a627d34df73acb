"""New exercises are sound as they are, overwrite nothing, and have names that Python can import."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course.load import load_course
from grader.errors import UsageError
from grader.judge.checks import KINDS
from grader.verify import Options, verify_course
from grader.verify.handout import write_starters
from grader.verify.scaffold import SCHEMA_FILE, Kind, new_exercise


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_exercises_are_sound(tmp_path: Path) -> None:
    """All kinds pass every proof before a line of them is changed."""
    new_exercise(tmp_path, "my_slope", kind="function", title="My slope")
    new_exercise(tmp_path, "my_script", kind="script", title="My script")
    new_exercise(tmp_path, "my_walker", kind="class", title="My walker")
    verified = verify_course(tmp_path, KINDS, Options(seeds=12, mistake_seeds=6, patient=True))
    assert verified.sound, [str(problem) for proof in verified.proofs for problem in proof.problems]
    assert [12, 12, 12] == [proof.seeds for proof in verified.proofs]


@pytest.mark.parametrize("title", ['a "quoted": title', "# no comment", "{x: 1}", "Größe über alles", "- 'x'", "yes"])
def test_a_title_stays_as_it_is(tmp_path: Path, title: str) -> None:
    """Whatever signs a title has, YAML reads it back as it was given."""
    new_exercise(tmp_path, "titled", kind="function", title=title)
    assert title == load_course(tmp_path, KINDS).exercises[0].title


@pytest.mark.parametrize(
    "name",
    ["", "Slope", "2nd", "a-b", "a b", "../up", "a/b", "class", "torch", "math", "ünder", "x" * 61, "a\n", ".hidden"],
)
def test_an_id_that_will_not_do_is_refused(tmp_path: Path, name: str) -> None:
    """What is no file's, or hides a module, is refused before anything is written."""
    with pytest.raises(UsageError):
        new_exercise(tmp_path, name, kind="function", title="x")
    assert {} == files(tmp_path)


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "x" * 121, "bell\a"])
def test_a_title_that_will_not_do_is_refused(tmp_path: Path, title: str) -> None:
    """A title is one printable line."""
    with pytest.raises(UsageError, match="title"):
        new_exercise(tmp_path, "titled", kind="function", title=title)
    assert {} == files(tmp_path)


@pytest.mark.parametrize("there", ["exercises/mine.yaml", "reference/mine.py"])
@pytest.mark.parametrize("kind", ["function", "script", "class"])
def test_nothing_is_overwritten(tmp_path: Path, there: str, kind: Kind) -> None:
    """Where either file is there, neither is written."""
    path = tmp_path / there
    path.parent.mkdir()
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        new_exercise(tmp_path, "mine", kind=kind, title="Mine")
    assert {there: b"precious"} == files(tmp_path)


def test_a_schema_beside_the_course_is_used(tmp_path: Path) -> None:
    """Where the course keeps a schema, a new spec tells the editor so in its first line."""
    (tmp_path / SCHEMA_FILE).write_text("{}", encoding="utf-8")
    spec, _ = new_exercise(tmp_path, "mine", kind="function", title="Mine")
    first = spec.read_text(encoding="utf-8").splitlines()[0]
    assert "# yaml-language-server: $schema=../exercise.schema.json" == first
    assert 1 == len(load_course(tmp_path, KINDS).exercises)


def test_starters_are_the_specs_own(tmp_path: Path) -> None:
    """Students get the prompt as comments and the signature, or the author's own starter."""
    new_exercise(tmp_path, "mine", kind="function", title="Mine")
    (exercise,) = load_course(tmp_path, KINDS).exercises
    (path,) = write_starters([exercise], tmp_path / "new" / "folder", force=False)
    assert exercise.starter_source() == path.read_text(encoding="utf-8")
    assert "def mine(x: float) -> float:" in exercise.starter_source()


def test_a_students_work_is_not_overwritten(tmp_path: Path) -> None:
    """Where one file is there, none is written, unless that is said."""
    new_exercise(tmp_path, "one", kind="function", title="One")
    new_exercise(tmp_path, "two", kind="script", title="Two")
    exercises = load_course(tmp_path, KINDS).exercises
    out = tmp_path / "out"
    out.mkdir()
    (out / "two.py").write_text("work", encoding="utf-8")
    with pytest.raises(UsageError, match=r"two\.py"):
        write_starters(exercises, out, force=False)
    assert {"two.py": b"work"} == files(out)
    write_starters(exercises, out, force=True)
    assert {"one.py", "two.py"} == set(files(out))
    assert b"work" not in files(out)["two.py"]
