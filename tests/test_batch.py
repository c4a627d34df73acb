"""A whole run: what it leaves, what the next one takes over, and what a kill, a full disk or a rival costs."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from grader.batch import Finished, Summary, grade_batch, grade_in
from grader.course.load import Course, load_course
from grader.errors import GraderError, SpecError, UsageError
from grader.intake import KnownTargets, SubmissionFiles, find_submissions
from grader.intake.layout import Tree
from grader.journal import STATE_FOLDER, Journal
from grader.judge.checks import KINDS
from grader.report.files import OVERVIEW_FILES
from grader.session import Session
from tests import grading
from tests.sandbox.processes import until

_HANDINS = {"alice": grading.RIGHT, "bob": grading.WRONG, "chloé": grading.HALF, "dan": grading.LOOPS}
_SCORES = {"alice": 2.0, "bob": 1.0, "chloé": 1.0, "dan": 0.0}


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grading.make_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def course(course_folder: Path) -> Course:
    return load_course(course_folder, KINDS)


@pytest.fixture(scope="module")
def session(course: Course) -> Iterator[Session]:
    """Warm for all runs here that are not about their start."""
    with Session(course, seed=0) as session:
        yield session


@pytest.fixture(scope="module")
def first_run(session: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``handins`` and their reports in ``out``; tests copy it."""
    place = tmp_path_factory.mktemp("first")
    grading.make_handins(place / "handins", _HANDINS)
    grade(session, place)
    return place


@pytest.fixture
def place(first_run: Path, tmp_path: Path) -> Path:
    """The first run's folder, to change."""
    return Path(shutil.copytree(first_run, tmp_path / "place"))


def grade(session: Session, place: Path, out: str = "out", told: list[Finished] | None = None) -> Summary:
    intake = find_submissions(place / "handins", KnownTargets.of(session.course.exercises))
    return grade_in(session, intake, place / out, jobs=2, progress=None if told is None else told.append)


def regraded(session: Session, place: Path) -> set[str]:
    told: list[Finished] = []
    grade(session, place, told=told)
    return {finished.row.submission for finished in told if not finished.reused}


def scores(out: Path) -> dict[str, float]:
    with open(out / "grades.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len({row["submission"] for row in rows})
    return {row["submission"]: float(row["score"]) for row in rows}


def contents(out: Path) -> dict[str, bytes]:
    """Every file's bytes but those of run.json, which tells how long things took."""
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and path.name != "run.json"]
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def journal_file(place: Path) -> Path:
    return place / "out" / STATE_FOLDER / "journal.jsonl"


def test_all_outputs_exist(first_run: Path) -> None:
    """Each submission has its two files, the whole has its three, and nothing half-written lies about."""
    names = {name for name in contents(first_run / "out") if not name.startswith(STATE_FOLDER)}
    assert {
        *OVERVIEW_FILES,
        *(f"{name}/{file}" for name in _HANDINS for file in ("grade.json", "report.html")),
    } == names


def test_scores_are_right(first_run: Path) -> None:
    """What the table says is what the hand-ins deserve, and each grade.json agrees with it."""
    assert _SCORES == scores(first_run / "out")
    for name, score in _SCORES.items():
        result: dict[str, Any] = json.loads((first_run / "out" / name / "grade.json").read_text("utf-8"))
        assert (name, score, 2.0) == (result["submission"], result["score"], result["max_score"])


def test_two_runs_with_one_seed_are_identical(session: Session, place: Path) -> None:
    """Another run into another folder writes the same bytes, the journal included."""
    intake = find_submissions(place / "handins", KnownTargets.of(session.course.exercises))
    grade_batch(intake, session.course, place / "other", seed=0, jobs=2)
    first, second = contents(place / "out"), contents(place / "other")
    assert first.keys() == second.keys()
    assert [] == [name for name in first if first[name] != second[name]]


def test_second_run_changes_nothing(session: Session, place: Path) -> None:
    """Where nothing has changed, nothing is graded and no file is written anew."""
    before = {name: (place / "out" / name).stat().st_mtime_ns for name in contents(place / "out")}
    summary = grade(session, place)
    assert (4, 4) == (len(summary.rows), summary.reused)
    assert before == {name: (place / "out" / name).stat().st_mtime_ns for name in contents(place / "out")}


def test_only_what_changed_is_graded_again(session: Session, place: Path) -> None:
    """A changed hand-in, a new one, one whose report is gone and one that the journal lost: these and no others."""
    (place / "handins" / "alice.py").write_text(grading.WRONG, encoding="utf-8")
    (place / "handins" / "eve.py").write_text(grading.RIGHT, encoding="utf-8")
    (place / "out" / "bob" / "report.html").unlink()
    lines = journal_file(place).read_bytes().splitlines(keepends=True)
    half = [line[: len(line) // 2] if b"chlo" in line else line for line in lines]
    # The half line last, as a kill leaves it, and lines that nobody wrote before it.
    half.sort(key=lambda line: line.endswith(b"\n"), reverse=True)
    garbage = [b"\n", b"{}\n", b"[]\n", b"null\n", b'{"key": 1, "row": 2}\n', b"\xff\xfe\0garbage\n"]
    journal_file(place).write_bytes(b"".join([*garbage, *half]))
    assert {"alice", "eve", "bob", "chloé"} == regraded(session, place)
    assert {**_SCORES, "alice": 1.0, "eve": 2.0} == scores(place / "out")
    assert set() == regraded(session, place)


def test_what_a_kill_left_half_written_is_removed(session: Session, place: Path) -> None:
    """A file that was being written when the run was killed goes with the next one; nothing of another name does."""
    out = place / "out"
    (out / "bob" / "report.html").unlink()
    folders = (out, out / STATE_FOLDER, out / "bob")
    for folder in folders:
        (folder / ".0123456789ab.tmp").write_text("half a pa")
        (folder / "notes.tmp").write_text("a teacher's own")
    assert {"bob"} == regraded(session, place)
    assert [["notes.tmp"]] * 3 == [sorted(path.name for path in folder.glob("*.tmp")) for folder in folders]


def test_deeply_nested_journal_line_is_skipped(session: Session, place: Path) -> None:
    """A line that no JSON reader survives is a line that is not there."""
    with open(journal_file(place), "ab") as file:
        file.write(b"[" * 200_000 + b"\n")
    assert set() == regraded(session, place)


def test_what_is_gone_is_forgotten(session: Session, place: Path) -> None:
    """A submission that is no longer handed in leaves the tables; its report stays where it was."""
    (place / "handins" / "dan.py").unlink()
    assert set() == regraded(session, place)
    assert {name: score for name, score in _SCORES.items() if name != "dan"} == scores(place / "out")
    assert (place / "out" / "dan" / "grade.json").is_file()


@pytest.mark.parametrize("name", OVERVIEW_FILES)
def test_removed_overview_is_written_again(session: Session, place: Path, name: str) -> None:
    """A table that is gone comes back without grading anything, the same as it was."""
    before = (place / "out" / name).read_bytes()
    (place / "out" / name).unlink()
    assert set() == regraded(session, place)
    assert before == (place / "out" / name).read_bytes()


def test_tables_follow_a_run_that_was_killed_before_writing_them(session: Session, place: Path) -> None:
    """Where a run was killed after its last report, the next one has nothing to grade and yet brings the tables up."""
    before = contents(place / "out")
    (place / "handins" / "alice.py").write_text(grading.WRONG, encoding="utf-8")
    assert {"alice"} == regraded(session, place)
    line = next(line for line in journal_file(place).read_bytes().splitlines(keepends=True) if b"alice" in line)
    for name in OVERVIEW_FILES:
        (place / "out" / name).write_bytes(before[name])
    journal_file(place).write_bytes(before[f"{STATE_FOLDER}/journal.jsonl"] + line)
    (journal_file(place).parent / "settled").write_bytes(before[f"{STATE_FOLDER}/settled"])
    assert set() == regraded(session, place)
    assert 1.0 == scores(place / "out")["alice"]


def test_what_a_power_cut_emptied_is_written_again(session: Session, place: Path) -> None:
    """The journal may have outlived a file's content; an empty report or table is none."""
    before = contents(place / "out")
    for name in ("bob/report.html", "chloé/grade.json", "grades.csv"):
        (place / "out" / name).write_bytes(b"")
    assert {"bob", "chloé"} == regraded(session, place)
    assert before == contents(place / "out")


def test_a_bug_in_reading_one_hand_in_costs_no_other(session: Session, tmp_path: Path) -> None:
    """Whatever reading it raises, it alone is ungraded, with the bug's name, and all others have their grades."""

    class Broken:
        name = "handins"
        notes = ()

        def read(self, parts: object, notes: object) -> SubmissionFiles:
            raise ZeroDivisionError(f"of {parts} and {notes}")

    grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT, "bob": grading.WRONG})
    intake = find_submissions(tmp_path / "handins", KnownTargets.of(session.course.exercises))
    alice, bob = intake.submissions
    broken = replace(intake, submissions=(replace(alice, tree=cast("Tree", Broken())), bob))
    summary = grade_in(session, broken, tmp_path / "out", jobs=2)
    assert [("sgd_step", "square_slope"), ()] == [row.ungraded for row in summary.rows]
    assert "ZeroDivisionError" in summary.rows[0].exercises[0].reason
    assert {"alice"} == regraded(session, tmp_path)


def test_tables_follow_a_hand_in_that_is_as_it_was_before_a_run_that_failed(session: Session, place: Path) -> None:
    """Tables that a run began to write are not taken for those of the run before it, whose rows are back."""
    before = contents(place / "out")
    (place / "handins" / "alice.py").write_text(grading.WRONG, encoding="utf-8")
    (place / "out" / "grades.json").unlink()
    (place / "out" / "grades.json").mkdir()
    with pytest.raises(GraderError, match="it is a folder; move it away"):
        grade(session, place)
    assert before["index.html"] != (place / "out" / "index.html").read_bytes()
    (place / "out" / "grades.json").rmdir()
    (place / "out" / "grades.json").write_bytes(before["grades.json"])
    (place / "handins" / "alice.py").write_text(grading.RIGHT, encoding="utf-8")
    assert {"alice"} == regraded(session, place)
    assert before == contents(place / "out")


@pytest.mark.parametrize("what", ["exercises/square_slope.yaml", "reference/square_slope.py", "seed"])
def test_change_of_the_course_or_the_seed_grades_all_again(
    session: Session, course_folder: Path, place: Path, what: str
) -> None:
    """Whatever decides a grade beside the hand-in makes the old grades void."""
    for name in ("bob", "chloé", "dan"):
        (place / "handins" / f"{name}.py").unlink()
    changed = session.course
    if what != "seed":
        folder = Path(shutil.copytree(course_folder, place / "course"))
        with open(folder / what, "a", encoding="utf-8") as file:
            file.write("\n# changed\n")
        text = (folder / what).read_text(encoding="utf-8")
        (folder / what).write_text(text.replace("title: The", "title: Now the"), encoding="utf-8")
        changed = load_course(folder, KINDS)
    with Session(changed, seed=1 if what == "seed" else 0) as renewed:
        assert {"alice"} == regraded(renewed, place)
    assert {"alice": 2.0} == scores(place / "out")


def test_killed_in_the_middle_it_goes_on(session: Session, course_folder: Path, tmp_path: Path) -> None:
    """After kill -9 the next run grades the rest: each submission once, and rightly."""
    handins = {f"s{number:02}": (grading.LOOPS, grading.RIGHT, grading.WRONG)[number % 3] for number in range(9)}
    grading.make_handins(tmp_path / "handins", handins)
    journal = journal_file(tmp_path)
    killed = subprocess.Popen(
        grading.command(tmp_path / "handins", "--course", course_folder, "--out", tmp_path / "out", "--jobs", "1"),
        env=grading.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(
            lambda: killed.poll() is not None or (journal.exists() and journal.read_bytes().count(b"\n") >= 3),
            seconds=120.0,
        )
    finally:
        killed.kill()
        killed.wait()
    done = journal.read_bytes().count(b"\n")
    assert 3 <= done < 9
    assert len(handins) - done == len(regraded(session, tmp_path))
    assert {name: (0.0, 2.0, 1.0)[int(name[1:]) % 3] for name in handins} == scores(tmp_path / "out")
    assert [] == [name for name in contents(tmp_path / "out") if name.endswith(".tmp")]


def test_second_run_at_the_same_time_is_told(session: Session, place: Path) -> None:
    """While one run has the output folder, another one says so and touches nothing."""
    before = contents(place / "out")
    with Journal(place / "out"), pytest.raises(UsageError, match=r"another `grade` is writing to .*out; wait for it"):
        grade(session, place)
    assert before == contents(place / "out")
    assert set() == regraded(session, place)


def test_output_that_is_a_file_is_said(session: Session, first_run: Path, tmp_path: Path) -> None:
    """Where OUT is a file, one sentence names it, and the file stays as it was."""
    grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(GraderError, match="out") as caught:
        grade(session, tmp_path)
    assert "\n" not in str(caught.value)
    assert "mine" == (tmp_path / "out").read_text(encoding="utf-8")


def test_output_that_cannot_be_made_is_said(session: Session, place: Path) -> None:
    """Where OUT cannot be made, even by root, one sentence says why and what to do."""
    with pytest.raises(GraderError, match=r"cannot make .* check that it exists and that you may write there"):
        grade(session, place, out="/proc/no/such/place")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_output_without_rights_is_said(session: Session, place: Path) -> None:
    """Where OUT may not be written, one sentence says so."""
    (place / "closed").mkdir(mode=0o555)
    with pytest.raises(GraderError, match="Permission denied"):
        grade(session, place, out="closed")


@pytest.mark.parametrize("planted", ["alice", STATE_FOLDER, f"{STATE_FOLDER}/journal.jsonl", f"{STATE_FOLDER}/lock"])
def test_planted_link_is_not_followed(session: Session, tmp_path: Path, planted: str) -> None:
    """A symbolic link where a report or the journal goes stops the run with a sentence; its target stays empty."""
    grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    target = tmp_path / "target"
    (tmp_path / "out" / planted).parent.mkdir(parents=True)
    if planted.count("/"):
        target.write_bytes(b"")
    else:
        target.mkdir()
    (tmp_path / "out" / planted).symlink_to(target)
    with pytest.raises(GraderError):
        grade(session, tmp_path)
    assert target.is_dir() or b"" == target.read_bytes()
    assert not target.is_dir() or [] == list(target.iterdir())


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 96 KB at ``out``."""
    out = tmp_path / "out"
    out.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(out)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted: {mounted.stderr.decode().strip()}")
    try:
        yield out
    finally:
        subprocess.run(["umount", "-l", str(out)], check=True)


def test_full_disk_loses_nothing(session: Session, tmp_path: Path, small_disk: Path) -> None:
    """On a full disk the run stops with a sentence; what was done stays, and with room the next run goes on."""
    handins = {f"s{number:02}": (grading.RIGHT, grading.WRONG)[number % 2] for number in range(12)}
    grading.make_handins(tmp_path / "handins", handins)
    for _ in range(2):
        with pytest.raises(GraderError, match="No space left on device") as caught:
            grade(session, tmp_path)
        assert "\n" not in str(caught.value)
        # Half a line at the end, and no byte free, when it is tried again.
        with open(journal_file(tmp_path), "ab") as file:
            fill(small_disk, file.fileno())
    (small_disk / "filler").unlink(missing_ok=True)
    done = journal_file(tmp_path).read_bytes().count(b'"row"')
    assert 0 < done < len(handins)
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert len(regraded(session, tmp_path)) < len(handins)
    assert {name: 2.0 - int(name[1:]) % 2 for name in handins} == scores(small_disk)
    assert [] == [name for name in contents(small_disk) if name.endswith(".tmp")]


def fill(disk: Path, journal: int) -> None:
    """Write half a line to the journal and fill what is left."""
    for path in (journal, os.open(disk / "filler", os.O_CREAT | os.O_WRONLY | os.O_APPEND)):
        try:
            if path == journal:
                os.write(path, b'{"key": "')
                continue
            while True:
                os.write(path, bytes(512))
        except OSError:
            continue
        finally:
            if path != journal:
                os.close(path)


def test_change_of_the_templates_or_the_language_grades_all_again(course_folder: Path, tmp_path: Path) -> None:
    """A course's own page is used, and both its change and another language renew every report."""
    folder = Path(shutil.copytree(course_folder, tmp_path / "course"))
    grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    course = load_course(folder, KINDS)
    intake = find_submissions(tmp_path / "handins", KnownTargets.of(course.exercises))

    def page(language: str = "en") -> tuple[str, int]:
        summary = grade_batch(intake, course, tmp_path / "out", seed=0, jobs=1, language=language)
        text = (tmp_path / "out" / summary.rows[0].folder / "report.html").read_text(encoding="utf-8")
        return text, summary.reused

    assert "Result at a glance" in page()[0]
    assert 1 == page()[1]
    own = folder / "templates" / "report.html"
    own.parent.mkdir()
    own.write_text('{% extends "default/report.html" %}{% block header %}<p>OURS</p>{% endblock %}', encoding="utf-8")
    text, reused = page()
    assert ("<p>OURS</p>" in text, 0) == (True, reused)
    text, reused = page("de")
    assert ("Ergebnis auf einen Blick" in text, 0) == (True, reused)
    own.write_text("{% broken", encoding="utf-8")
    with pytest.raises(SpecError, match=r"report\.html:1: "):
        page()


_UNEQUAL = """
title: Halve
prompt: Write settle(X, Y).
concepts: [SGD]
points: 1
signature: "settle(X: Tensor, Y: Tensor) -> list[float]"
cases:
  - args: {X: [1, 2, 3], Y: [1, 2]}
pictures:
  # X and Y have not the same length, which only the drawing finds out.
  path: {loss: "mean((w - X - Y)**2)", parameters: {w: result}}
checks:
  - compare: result
"""


def test_picture_that_cannot_be_drawn_costs_itself(tmp_path: Path) -> None:
    """The verdicts stand, the page says what it lacks and why, and other submissions have all of theirs."""
    folder = grading.make_course(tmp_path / "course")
    (folder / "exercises" / "settle.yaml").write_text(_UNEQUAL, encoding="utf-8")
    settle = "def settle(X, Y):\n    return [1.0, 0.5]\n"
    (folder / "reference" / "settle.py").write_text(settle, encoding="utf-8")
    grading.make_handins(
        tmp_path / "handins",
        {
            "right": grading.WRONG + settle,
            "wrong": grading.WRONG + settle.replace("0.5", "0.25"),
            "other": grading.WRONG,
        },
    )
    with Session(load_course(folder, KINDS), seed=0) as session:
        summary = grade(session, tmp_path)
    assert ((), {"right": 2.0, "wrong": 1.0, "other": 1.0}) == (summary.ungraded, scores(tmp_path / "out"))
    for name, is_whole in (("right", False), ("wrong", False), ("other", True)):
        result = json.loads((tmp_path / "out" / name / "grade.json").read_text("utf-8"))
        page = (tmp_path / "out" / name / "report.html").read_text("utf-8")
        left_out = [note for note in result["notes"] if note.startswith("Values and pictures are left out")]
        assert (is_whole, is_whole) == (not left_out, "Values and pictures are left out" not in page)
        assert is_whole == ("<table" in page), name
