"""Which submissions are found where, for folders and archives alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.course import Exercise
from grader.course.signature import Signature
from grader.course.spec import LimitsSpec
from grader.errors import UsageError
from grader.intake import Intake, KnownTargets, Target, find_submissions, join

Files = Mapping[str, bytes]
Build = Callable[[str, Files], Path]


def names(intake: Intake) -> list[str]:
    return [submission.name for submission in intake.submissions]


def contents(intake: Intake) -> list[Files]:
    return [submission.read().files for submission in intake.submissions]


def test_single_file(folder: Build, known: KnownTargets) -> None:
    """A .py is one submission named by its stem, and nothing beside it is read."""
    root = folder("work", {"square_slope.py": b"a", "other.py": b"b"})
    intake = find_submissions(root / "square_slope.py", known)
    assert names(intake) == ["square_slope"]
    assert contents(intake) == [{"square_slope.py": b"a"}]


def test_one_submission(either: Build, known: KnownTargets) -> None:
    """A folder with a file named after an exercise is one submission, with all that lies in it."""
    files = {"square_slope.py": b"a", "points.csv": b"1", "own/lib.py": b"c"}
    intake = find_submissions(either("alice", files), known)
    assert names(intake) == ["alice"]
    assert contents(intake) == [files]
    assert intake.submissions[0].folder == "alice"


def test_many_submissions(either: Build, known: KnownTargets) -> None:
    """Folders and single files are submissions by name; the rest is skipped, the visible rest with a note."""
    root = either(
        "batch",
        {
            "carol/fit_line.py": b"c",
            "alice/square_slope.py": b"a",
            "bob.py": b"b",
            "readme.txt": b"",
            ".hidden/x.py": b"",
            "__pycache__/x.py": b"",
            "__MACOSX/x.py": b"",
        },
    )
    intake = find_submissions(root, known)
    assert names(intake) == ["alice", "bob", "carol"]
    assert contents(intake) == [{"square_slope.py": b"a"}, {"bob.py": b"b"}, {"fit_line.py": b"c"}]
    assert intake.notes == ("`readme.txt` is no .py file and was skipped.",)


def test_folder_without_python(either: Build, known: KnownTargets) -> None:
    """A student's folder without any .py is still a submission and says so."""
    root = either("batch", {"alice/fit_line.py": b"", "carol/": b""})
    notes = [submission.read().notes for submission in find_submissions(root, known).submissions]
    assert notes == [(), ("There is no .py file in this submission.",)]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"hw1/square_slope.py": b""}, {"upload": ["square_slope.py"]}),
        ({"hw1/a/fit_line.py": b"", "hw1/b.py": b""}, {"a": ["fit_line.py"], "b": ["b.py"]}),
        ({"hw1/a.py": b"", "hw1/b.py": b""}, {"a": ["a.py"], "b": ["b.py"]}),
        ({"alice/solution.py": b"", "__MACOSX/x": b""}, {"alice": ["solution.py"]}),
        ({"x/y/square_slope.py": b""}, {"upload": ["square_slope.py"]}),
    ],
)
def test_wrapped_archive(archive: Build, known: KnownTargets, files: Files, expected: dict[str, list[str]]) -> None:
    """A zip's single top folder is looked through, unless it holds no more than a lone .py."""
    intake = find_submissions(archive("upload", files), known)
    assert {s.name: list(s.read().files) for s in intake.submissions} == expected


def test_same_name_twice(either: Build, known: KnownTargets) -> None:
    """Submissions of one name, or names that differ in case only, are all graded, in folders of their own."""
    root = either("batch", {"alice/x.py": b"1", "alice.py": b"2", "ALICE.py": b"3", "bob.py": b"4"})
    intake = find_submissions(root, known)
    folders = [submission.folder for submission in intake.submissions]
    assert names(intake) == ["ALICE", "alice", "alice", "bob"]
    assert len({f.lower() for f in folders}) == 4
    assert folders[3] == "bob"
    assert [next(iter(files.values())) for files in contents(intake)] == [b"3", b"1", b"2", b"4"]


def test_ids_among_others(folder: Build, known: KnownTargets) -> None:
    """Where a file named after an exercise lies among others, the intake says why it was taken as one."""
    intake = find_submissions(folder("alice", {"square_slope.py": b"", "bob.py": b""}), known)
    assert intake.notes == ("`alice` is graded as one submission, because it holds `square_slope.py`.",)


@pytest.mark.parametrize(
    ("files", "part"),
    [
        ({}, "holds nothing to grade"),
        ({".hidden.py": b""}, "holds nothing to grade"),
        ({"a.txt": b"", "b/": b"", "c/d/e.txt": b""}, "holds no .py file to grade; expected a .py"),
        ({"a.zip": b"PK"}, "unpack them first"),
    ],
)
def test_nothing_to_grade(either: Build, known: KnownTargets, files: Files, part: str) -> None:
    """A place without any .py is refused in one sentence that says what was expected."""
    with pytest.raises(UsageError, match=part) as caught:
        find_submissions(either("batch", files), known)
    assert "expected a .py file, a folder" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("absent", "there is nothing there"),
        ("notes.txt", "is neither a .py file, a .zip nor a folder; expected"),
        ("all.tar.gz", "so unpack it first"),
        ("pipe.py", "is neither a .py file"),
        ("link.py", "is a symbolic link; name the file"),
        ("linked", "is a symbolic link; name the file"),
        ("nul\0", "cannot be graded"),
    ],
)
def test_unusable_path(folder: Build, known: KnownTargets, name: str, part: str) -> None:
    """A path that is not there, or is no file or folder of the kinds known, is refused in one sentence."""
    root = folder("work", {"notes.txt": b"", "all.tar.gz": b"", "real/fit_line.py": b""})
    os.mkfifo(root / "pipe.py")
    (root / "link.py").symlink_to("real/fit_line.py")
    (root / "linked").symlink_to("real")
    with pytest.raises(UsageError, match=part):
        find_submissions(root / name, known)


def test_linked_entries(folder: Build, known: KnownTargets) -> None:
    """A link or pipe among the submissions is skipped with a note, wherever it leads."""
    root = folder("batch", {"alice/fit_line.py": b"a", "bob.py": b"b"})
    (root / "eve").symlink_to("alice")
    (root / "mallory.py").symlink_to("bob.py")
    os.mkfifo(root / "pipe.py")
    intake = find_submissions(root, known)
    assert names(intake) == ["alice", "bob"]
    assert [note.split()[0] for note in intake.notes] == ["`eve`", "`mallory.py`", "`pipe.py`"]


def test_reports_are_no_submission(folder: Build, known: KnownTargets) -> None:
    """The folder that reports go to is not graded where it lies among the submissions."""
    root = folder("batch", {"alice.py": b"", "reports/alice/report.html": b""})
    assert names(find_submissions(root, known, ours=[root / "reports"])) == ["alice"]


def test_read_is_lazy(folder: Build, known: KnownTargets) -> None:
    """Files are read when asked for, so that finding 5,000 submissions holds none of them."""
    root = folder("batch", {"alice/fit_line.py": b"old"})
    intake = find_submissions(root, known)
    (root / "alice" / "fit_line.py").write_bytes(b"new")
    assert contents(intake) == [{"fit_line.py": b"new"}]


def test_current_folder(folder: Build, known: KnownTargets, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path is named by the folder it stands for, and means it after a change of folder too."""
    monkeypatch.chdir(folder("alice", {"fit_line.py": b"a"}))
    intake = find_submissions(Path(), known)
    monkeypatch.chdir("/")
    assert (names(intake), contents(intake)) == (["alice"], [{"fit_line.py": b"a"}])


def test_join(folder: Build, known: KnownTargets) -> None:
    """Several paths make one batch with distinct folders, also for the same path twice."""
    paths = [folder("a/hw1", {"fit_line.py": b"a"}), folder("b/hw1", {"fit_line.py": b"b"})]
    intake = join([find_submissions(path, known) for path in [*paths, paths[0]]])
    assert names(intake) == ["hw1"] * 3
    assert len({submission.folder for submission in intake.submissions}) == 3
    assert [files["fit_line.py"] for files in contents(intake)] == [b"a", b"b", b"a"]


def test_known_targets_of_exercises() -> None:
    """Targets come from a course's exercises: a function's name, or a script's variables."""

    def exercise(exercise_id: str, signature: Signature | None, script: tuple[str, ...] | None) -> Exercise:
        return Exercise(
            id=exercise_id,
            title="",
            prompt="",
            points=1,
            concepts=(),
            signature=signature,
            script=script,
            starter=None,
            credit="checks",
            limits=LimitsSpec(),
            cases=(),
            checks=(),
            reference_source=b"",
            fingerprint="",
        )

    known = KnownTargets.of(
        [
            exercise("square_slope", Signature.parse("slope(x: float) -> float"), None),
            exercise("first_gradient", None, ("xt", "yt")),
        ]
    )
    expected = {"square_slope": Target(function="slope"), "first_gradient": Target(script=("xt", "yt"))}
    assert known.targets == expected
