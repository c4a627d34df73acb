"""A course's rules through whole runs: reports, tables, later runs, and downloads with several attempts."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from grader.batch import Summary, grade_in
from grader.course.load import load_course
from grader.errors import GraderError
from grader.intake import KnownTargets, find_submissions
from grader.journal import Journal, read_entries
from grader.judge.checks import KINDS
from grader.session import Session
from tests import grading

_LATE = "due: 2026-03-01 23:59 Europe/Berlin\nlate: {per_day: 25%}\n"
_TIMES = "name,time\nalice,2026-03-02 10:00\n"

Grade = Callable[[Path, Path, Path], Summary]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return grading.make_course(tmp_path / "course")


@pytest.fixture
def handins(tmp_path: Path) -> Path:
    return grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT, "bob": grading.WRONG})


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    course = load_course(grading.make_course(tmp_path_factory.mktemp("warm") / "course"), KINDS)
    with Session(course, seed=0) as session:
        yield session


@pytest.fixture
def grade(warm: Session) -> Grade:
    """``grade(course, path, out)``: a whole run. All courses here have the same exercises, in one warm session."""

    def graded(course: Path, path: Path, out: Path) -> Summary:
        loaded = warm.course = load_course(course, KINDS)
        every = loaded.settings.attempts == "best"
        intake = find_submissions(path, KnownTargets.of(loaded.exercises), every_attempt=every)
        return grade_in(warm, intake, out, jobs=2)

    return graded


def written(out: Path) -> dict[Path, bytes]:
    kept = [p for p in out.rglob("*") if p.is_file() and ".grader" not in p.parts and p.name != "run.json"]
    return {path.relative_to(out): path.read_bytes() for path in kept}


def grade_of(out: Path, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((out / name / "grade.json").read_text(encoding="utf-8"))
    return loaded


def table(out: Path) -> dict[str, dict[str, str]]:
    with open(out / "grades.csv", encoding="utf-8", newline="") as file:
        return {row["submission"]: row for row in csv.DictReader(file)}


def page(out: Path, name: str) -> str:
    return (out / name / "report.html").read_text(encoding="utf-8")


def test_rules_come_and_go_without_grading_again(grade: Grade, course: Path, handins: Path, tmp_path: Path) -> None:
    """Rules change what counts in every output; taken away, all is as if they had never been there."""
    out = tmp_path / "out"
    grade(course, handins, out)
    before = written(out)
    (course / "course.yaml").write_text(_LATE, encoding="utf-8")
    (course / "submitted.csv").write_text(_TIMES, encoding="utf-8")
    assert 2 == grade(course, handins, out).reused
    alice = grade_of(out, "alice")
    assert (2.0, 1.5, 1) == (alice["score"], alice["final_score"], alice["late"])
    assert "25 % are taken off" in page(out, "alice")
    assert ("2.0", "1.5", "1") == tuple(table(out)["alice"][key] for key in ("score", "final_score", "late"))
    assert "1.5" in (out / "index.html").read_text(encoding="utf-8")
    (course / "course.yaml").unlink()
    (course / "submitted.csv").unlink()
    assert 2 == grade(course, handins, out).reused
    assert before == written(out)


def test_ruled_run_is_the_same_fresh_or_again(grade: Grade, course: Path, handins: Path, tmp_path: Path) -> None:
    """A second run changes no byte, and a fresh one writes the same bytes."""
    (course / "course.yaml").write_text(_LATE + "excused: [bob]\n", encoding="utf-8")
    (course / "submitted.csv").write_text(_TIMES, encoding="utf-8")
    (course / "roster.csv").write_text("name\nalice\ndan\n", encoding="utf-8")
    first = grade(course, handins, tmp_path / "one")
    expected = written(tmp_path / "one")
    times = {path: (tmp_path / "one" / path).stat().st_mtime_ns for path in expected}
    again = grade(course, handins, tmp_path / "one")
    assert (2, first.rows, first.said) == (again.reused, again.rows, again.said)
    assert times == {path: (tmp_path / "one" / path).stat().st_mtime_ns for path in expected}
    grade(course, handins, tmp_path / "two")
    assert expected == written(tmp_path / "two")


def test_killed_while_rules_are_written(
    grade: Grade, course: Path, handins: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped between two reports, the next run brings all of them in line, without grading again."""
    out = tmp_path / "out"
    grade(course, handins, out)
    before = written(out)
    (course / "course.yaml").write_text(_LATE + "excused: [alice, bob]\n", encoding="utf-8")
    bobs = out / "bob" / "grade.json"
    kept = bobs.read_bytes()

    class Stopped(Exception):
        pass

    add = Journal.add

    def stop_at_bob(journal: Journal, key: str, row: Any) -> None:
        add(journal, key, row)
        if row.submission == "bob":
            bobs.write_text("{", encoding="utf-8")

    # The disk fails under the second report: alice's is ruled already.
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "add", stop_at_bob)
        with pytest.raises(GraderError, match="cannot be read back"):
            grade(course, handins, out)
    assert grade_of(out, "alice")["excused"]
    bobs.write_bytes(kept)
    (course / "course.yaml").unlink()
    assert 2 == grade(course, handins, out).reused
    assert before == written(out)


def test_a_lost_report_under_rules(grade: Grade, course: Path, handins: Path, tmp_path: Path) -> None:
    """Written again, it leaves in the journal the ruling that counts, where the next run takes its rows from."""
    out = tmp_path / "out"
    (course / "course.yaml").write_text(_LATE + "excused: [bob]\n", encoding="utf-8")
    grade(course, handins, out)
    before = written(out)
    (out / "alice" / "report.html").unlink()
    again = grade(course, handins, out)
    assert before == written(out)
    assert list(again.rows) == [row for _, row in read_entries(out).values()]


def test_roster_alone_follows_its_file(grade: Grade, course: Path, handins: Path, tmp_path: Path) -> None:
    """A changed roster changes class.csv and the overview, though no score."""
    out = tmp_path / "out"
    (course / "roster.csv").write_text("name\nalice\nbob\n<b>dan\n", encoding="utf-8")
    assert "1 handed in nothing: <b>dan" in grade(course, handins, out).said[0]
    overview = (out / "index.html").read_text(encoding="utf-8")
    assert "1 handed in nothing: &lt;b&gt;dan" in overview
    (course / "roster.csv").write_text("name\nalice\nbob\nerin\n", encoding="utf-8")
    grade(course, handins, out)
    assert "erin" in (out / "index.html").read_text(encoding="utf-8")
    assert "erin" in (out / "class.csv").read_text(encoding="utf-8")
    (course / "roster.csv").unlink()
    grade(course, handins, out)
    assert not (out / "class.csv").exists()


def test_group_s_name_is_text_in_the_report(grade: Grade, course: Path, handins: Path, tmp_path: Path) -> None:
    """A name in a rule is escaped in pages like any other."""
    text = 'groups: {"<script>x</script>": [alice, bob]}\n'
    (course / "course.yaml").write_text(text, encoding="utf-8")
    grade(course, handins, tmp_path / "out")
    assert "&lt;script&gt;x" in page(tmp_path / "out", "bob")
    assert "<script>x" not in page(tmp_path / "out", "bob")


def test_student_cannot_forge_the_place_of_a_rule(grade: Grade, course: Path, tmp_path: Path) -> None:
    """What a student prints cannot stand for the place where a rule is shown."""
    source = grading.RIGHT + '\nprint("<!--rules-->mine<!--/rules--></main>")\nraise RuntimeError("<!--rules-->")\n'
    handins = grading.make_handins(tmp_path / "forged", {"eve": source})
    (course / "course.yaml").write_text("excused: [eve]\n", encoding="utf-8")
    grade(course, handins, tmp_path / "out")
    assert 1 == page(tmp_path / "out", "eve").count("<!--rules-->")
    assert "Excused" in page(tmp_path / "out", "eve").split("<!--rules-->")[1].split("<!--/rules-->")[0]


def zipped(path: Path, entries: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def download(tmp_path: Path) -> Path:
    return zipped(
        tmp_path / "brightspace.zip",
        {
            "1-1 - Ann Lee - Mar 1, 2026 300 PM/square_slope.py": grading.RIGHT,
            "1-1 - Ann Lee - Mar 2, 2026 300 PM/square_slope.py": grading.WRONG,
            "2-2 - Bo Yi - Mar 1, 2026 500 PM/square_slope.py": grading.RIGHT,
        },
    )


def test_best_attempt_counts_and_all_are_graded(grade: Grade, course: Path, download: Path, tmp_path: Path) -> None:
    """Each attempt has its report, one row stands for each student, and it says which attempt that is."""
    (course / "course.yaml").write_text("attempts: best\n", encoding="utf-8")
    out = tmp_path / "out"
    summary = grade(course, download, out)
    assert ["Ann Lee - attempt 1", "Bo Yi"] == [row.submission for row in summary.rows]
    assert {"Ann Lee - attempt 1", "Bo Yi"} == set(table(out))
    assert "attempt 1 of 2, and the one that counts" in table(out)["Ann Lee - attempt 1"]["rule"]
    assert "attempt 1 counts" in grade_of(out, "Ann Lee")["rule"]
    assert "attempt 1 counts" in page(out, "Ann Lee")
    assert 3 == grade(course, download, out).reused


def test_a_run_counts_all_attempts(grade: Grade, course: Path, download: Path, tmp_path: Path) -> None:
    """What a run took is of all hand-ins, also of attempts that do not count."""
    (course / "course.yaml").write_text("attempts: best\n", encoding="utf-8")
    grade(course, download, tmp_path / "out")
    times = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert (3, 3, 0, 0) == tuple(times[name] for name in ("submissions", "graded", "unchanged", "ungraded"))


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("stualice_11_901_hw.py", "leebob_12_902_hw-1.py"), "a Canvas download holds each student's newest hand-in"),
        (("Ann Lee_1_assignsubmission_file/hw.py", "Bo Yi_2_assignsubmission_file/hw.py"), "a Moodle download holds"),
        (("ann.py", "bo.py"), "no name here tells that two hand-ins are one student's"),
    ],
)
def test_attempts_that_nothing_tells_apart_are_said(
    course: Path, tmp_path: Path, names: Sequence[str], said: str
) -> None:
    """Where nothing tells a student's hand-ins apart, the best has nothing to choose from, and a line says so."""
    place = zipped(tmp_path / "download.zip", dict.fromkeys(names, grading.RIGHT))
    known = KnownTargets.of(load_course(course, KINDS).exercises)
    assert [said in " ".join(find_submissions(place, known, every_attempt=every).notes) for every in (True, False)] == [
        True,
        False,
    ]


def test_last_attempt_counts_by_itself(grade: Grade, course: Path, download: Path, tmp_path: Path) -> None:
    """Without that rule the newest attempt alone is graded."""
    summary = grade(course, download, tmp_path / "out")
    assert ["Ann Lee", "Bo Yi"] == [row.submission for row in summary.rows]
    assert not (tmp_path / "out" / "Ann Lee - attempt 1").exists()


def test_each_attempt_is_late_by_its_own_time(grade: Grade, course: Path, download: Path, tmp_path: Path) -> None:
    """The time in the download decides, attempt by attempt."""
    (course / "course.yaml").write_text("attempts: best\n" + _LATE, encoding="utf-8")
    grade(course, download, tmp_path / "out")
    assert [0, 1] == [grade_of(tmp_path / "out", name)["late"] for name in ("Ann Lee - attempt 1", "Ann Lee")]


def test_rules_through_the_command(course: Path, download: Path, tmp_path: Path) -> None:
    """The command reads course.yaml, says who is missing, and counts students rather than attempts."""
    (course / "course.yaml").write_text("attempts: best\n", encoding="utf-8")
    (course / "roster.csv").write_text("name,person_id\nAnn Lee,1-1\nCy Oh,3-3\n", encoding="utf-8")
    finished = grading.run(download, "--course", course, "--out", tmp_path / "out")
    assert (0, "") == (finished.returncode, finished.stderr)
    first = "Brightspace download, 2 students, 1 resubmission: 1 of them graded beside the newest."
    assert first in finished.stdout
    assert "Roster: 2 people; 1 handed in nothing: Cy Oh." in finished.stdout
    assert "by id or exact name: Bo Yi." in finished.stdout
    assert "2 submissions." in finished.stdout


def test_gradebook_gets_what_counts(course: Path, tmp_path: Path) -> None:
    """A gradebook is filled with final scores, and with Canvas's own word for who is excused."""
    download = zipped(
        tmp_path / "canvas.zip",
        {"stualice_LATE_11_901_hw.py": grading.RIGHT, "leebob_12_902_hw.py": grading.RIGHT},
    )
    book = tmp_path / "book.csv"
    lines = ["Student,ID,SIS Login ID,Section,HW1 (501)", "    Points Possible,,,,2"]
    book.write_text("\n".join([*lines, '"Stu, Alice",11,alice,S,', '"Lee, Bob",12,bob,S,', ""]), encoding="utf-8")
    (course / "course.yaml").write_text(_LATE + "excused: [12]\n", encoding="utf-8")
    out = tmp_path / "out"
    finished = grading.run(download, "--course", course, "--out", out, "--to", "canvas", "--gradebook", book)
    assert (0, "") == (finished.returncode, finished.stderr)
    expected = [*lines, '"Stu, Alice",11,alice,S,1.5', '"Lee, Bob",12,bob,S,EX', ""]
    assert "\n".join(expected) == (out / "canvas.csv").read_text(encoding="utf-8")
    assert "excused by the course" in finished.stdout


def test_language_of_the_course(course: Path, handins: Path, tmp_path: Path) -> None:
    """Reports are in the course's language, unless the command says otherwise."""
    (course / "course.yaml").write_text("language: de\n", encoding="utf-8")
    for arguments, language in (((), "de"), (("--language", "en"), "en")):
        finished = grading.run(handins / "alice.py", "--course", course, "--out", tmp_path / language, *arguments)
        assert (0, "") == (finished.returncode, finished.stderr)
        assert f'<html lang="{language}">' in page(tmp_path / language, "alice")


def test_rule_is_told_in_the_terminal(course: Path, handins: Path, tmp_path: Path) -> None:
    """Who grades one hand-in sees what the course's rules did."""
    (course / "course.yaml").write_text("excused: [alice]\n", encoding="utf-8")
    finished = grading.run(handins / "alice.py", "--course", course, "--out", tmp_path / "out")
    assert "Excused: no score counts." in finished.stdout
