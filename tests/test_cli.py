"""The command itself, as a process: exit codes, sentences, odd hand-ins, and what reaches a terminal."""

from __future__ import annotations

import csv
import json
import os
import pty
import re
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from grader import __version__
from tests import grading
from tests.grading import CHECKOUT, run

_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_RTL: Final = "\u202e"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grading.make_course(tmp_path_factory.mktemp("course"))


def one_error(finished: subprocess.CompletedProcess[str]) -> str:
    """The one line that an error is, without a traceback, and nothing on stdout."""
    lines = finished.stderr.strip().splitlines()
    assert 1 == len(lines), finished.stderr
    assert lines[0].startswith("error: ")
    assert "" == finished.stdout
    return lines[0]


def table(out: Path) -> dict[str, dict[str, str]]:
    with open(out / "grades.csv", encoding="utf-8-sig", newline="") as file:
        return {row["submission"]: row for row in csv.DictReader(file)}


def test_help_says_what_it_does() -> None:
    """--help names the argument, each option, and loads nothing heavy."""
    finished = run("--help")
    assert 0 == finished.returncode
    for word in ("PATH", "--course", "--out", "--jobs", "--only", "--seed", "report.html"):
        assert word in finished.stdout
    assert "" == finished.stderr


def test_help_is_quick() -> None:
    """--help does not import torch."""
    source = "import sys; from grader.cli import grade; assert not {'torch', 'numpy', 'yaml'} & set(sys.modules)"
    subprocess.run(
        [*grading.command()[:1], "-c", source], env=grading.environment(), timeout=grading.PATIENCE_SECONDS, check=True
    )


def test_version_is_told() -> None:
    """--version says which grader this is."""
    assert __version__ in run("--version").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="no-path"),
        pytest.param(["--no-such-option", "."], id="unknown-option"),
        pytest.param(["--jobs", "0", "."], id="no-jobs"),
        pytest.param(["--jobs", "many", "."], id="jobs-no-number"),
        pytest.param(["--seed", "-1", "."], id="negative-seed"),
    ],
)
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    """An option that does not exist or a value that makes no sense is exit code 2, with a hint."""
    finished = run(*arguments)
    assert 2 == finished.returncode
    assert "Usage:" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A folder whose name leaves room in a sentence, which pytest's own may not."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.parametrize("kind", ["empty", "strange", "missing", "text", "link", "dangling", "no-zip"])
def test_path_that_cannot_be_graded_is_two(course: Path, short_path: Path, kind: str) -> None:
    """Where there is nothing to grade, one sentence says what was expected."""
    path = short_path / kind
    match kind:
        case "empty":
            path.mkdir()
        case "strange":
            path.mkdir()
            (path / "notes.txt").write_text("no exercise here", encoding="utf-8")
        case "text":
            path.write_text("text", encoding="utf-8")
        case "link":
            (short_path / "real.py").write_text(grading.RIGHT, encoding="utf-8")
            path.symlink_to(short_path / "real.py")
        case "dangling":
            path.symlink_to(short_path / "nowhere")
        case "no-zip":
            path = short_path / "broken.zip"
            path.write_bytes(b"PK\x03\x04 and no more")
    finished = run(path, "--course", course, "--out", short_path / "out")
    assert 2 == finished.returncode
    assert path.name in one_error(finished)
    assert not (short_path / "out").exists()


def test_unknown_exercise_is_two(course: Path, tmp_path: Path) -> None:
    """--only with an id that the course does not have names it, and those that exist."""
    handin = grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    finished = run(handin, "--course", course, "--only", "square_slop", "--out", tmp_path / "out")
    assert 2 == finished.returncode
    assert "did you mean square_slope?" in one_error(finished)


@pytest.mark.parametrize("kind", ["missing", "empty", "a-file", "broken-yaml", "no-reference"])
def test_course_that_is_none_is_two(tmp_path: Path, kind: str) -> None:
    """A course without exercises, or with a broken one, is a sentence that names the place."""
    handin = grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    folder = tmp_path / "course"
    match kind:
        case "empty":
            folder.mkdir()
        case "a-file":
            folder.write_text("text", encoding="utf-8")
        case "broken-yaml":
            grading.make_course(folder)
            (folder / "exercises" / "sgd_step.yaml").write_text("title: [\n", encoding="utf-8")
        case "no-reference":
            grading.make_course(folder)
            (folder / "reference" / "sgd_step.py").unlink()
    finished = run(handin, "--course", folder, "--out", tmp_path / "out")
    assert 2 == finished.returncode
    assert "course" in one_error(finished)
    assert not (tmp_path / "out").exists()


def test_reference_that_fails_is_two(course: Path, tmp_path: Path) -> None:
    """A reference that raises on its own cases is the author's mistake, named by its file."""
    handin = grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    folder = grading.make_course(tmp_path / "course")
    (folder / "reference" / "square_slope.py").write_text("def slope(x): raise ValueError('mine')\n", encoding="utf-8")
    finished = run(handin, "--course", folder, "--out", tmp_path / "out")
    assert 2 == finished.returncode
    assert "reference/square_slope.py raises" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("below", ["", "reports/hw1"])
def test_output_that_is_a_file_is_an_error(course: Path, tmp_path: Path, below: str) -> None:
    """A file in the place of OUT, or above it, is bad usage, said before anything is graded."""
    handin = grading.make_handins(tmp_path / "handins", {"alice": grading.RIGHT})
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    finished = run(handin, "--course", course, "--out", tmp_path / "out" / below)
    assert 2 == finished.returncode
    assert f"{tmp_path / 'out'} is a file" in one_error(finished)
    assert "mine" == (tmp_path / "out").read_text(encoding="utf-8")


def test_a_class_for_another_course_is_told_so(course: Path, tmp_path: Path) -> None:
    """Where nobody's files answer anything, the course may be the wrong one, and the run says that."""
    handin = grading.make_handins(tmp_path / "handins", {"alice": "x = 1\n", "bob": "y = 2\n"})
    finished = run(handin, "--course", course, "--out", tmp_path / "out")
    assert 0 == finished.returncode
    assert "Is it the right --course?" in " ".join(finished.stdout.split())


_ODD_NAMES: Final = [
    "two\nlines",
    "red \x1b[31m\x1b]0;title\x07",
    "<script>alert(1)<!--",
    "[bold red]markup",
    "=cmd|' '!A1",
    f"right{_RTL}yp.to left",
    "n" * 252,
    "-rf",
    "--out",
    ".hidden",
    "con",
    "grades.csv",
    "index.html",
    "..",
    "é",
    "e\u0301",
    "ALICE",
    "alice",
    "\\x41",
    "%s {0} $HOME `id`",
]


@pytest.fixture(scope="module")
def odd(
    course: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[subprocess.CompletedProcess[str], Path, set[str]]:
    """One run over hand-ins whose names and contents are odd in every way."""
    place = tmp_path_factory.mktemp("odd")
    handins = place / "handins"
    handins.mkdir()
    for name in _ODD_NAMES:
        (handins / f"{name}.py").write_text(grading.RIGHT, encoding="utf-8")
    with open(os.fsencode(handins) + b"/invalid \xff.py", "w", encoding="utf-8") as file:
        file.write(grading.RIGHT)
    (handins / "binary.py").write_bytes(b"\x7fELF" + bytes(range(256)) * 8)
    with open(handins / "huge.py", "wb") as sparse:
        sparse.truncate(50 << 20)
    (handins / "nothing.py").write_bytes(b"")
    (handins / "unrelated.py").write_text("def something_else(): pass\n", encoding="utf-8")
    (handins / "linked.py").symlink_to("/etc/passwd")
    os.mkfifo(handins / "pipe.py")
    outside = set(os.listdir(place)) | {"out"}
    finished = run(handins, "--course", course, "--out", place / "out")
    assert outside == set(os.listdir(place))
    return finished, place / "out", set(os.listdir(handins))


def test_odd_hand_ins_are_graded(odd: tuple[subprocess.CompletedProcess[str], Path, set[str]]) -> None:
    """Whatever a submission is called, it is graded once, for what it is."""
    finished, out, _ = odd
    assert 0 == finished.returncode, finished.stderr
    assert "" == finished.stderr
    result = json.loads((out / "grades.json").read_text("utf-8"))
    rows = result["submissions"]
    full = [row["submission"] for row in rows if row["score"] == 2.0]
    # "..py" and ".hidden.py" are hidden files; either way nothing of theirs is graded wrongly.
    assert {name for name in _ODD_NAMES if name not in {"..", ".hidden"}} <= {*full, "é", "e\u0301"}
    for name in ("binary", "huge", "nothing", "unrelated"):
        (row,) = (row for row in rows if row["submission"] == name)
        assert 0.0 == row["score"]
    assert not any("root:" in path.read_text("utf-8", "replace") for path in out.rglob("*.html"))


def test_folders_of_odd_names_are_harmless(odd: tuple[subprocess.CompletedProcess[str], Path, set[str]]) -> None:
    """Each report has a folder of its own directly below OUT, with a name that no shell or browser minds."""
    _, out, _ = odd
    folders = [path for path in out.iterdir() if path.is_dir() and path.name != ".grader"]
    assert len(folders) == len(json.loads((out / "grades.json").read_text("utf-8"))["submissions"])
    for folder in folders:
        assert re.fullmatch(r"[\w .-]+", folder.name)
        assert {"grade.json", "report.html"} == {path.name for path in folder.iterdir()}


def test_odd_names_do_not_reach_the_terminal(odd: tuple[subprocess.CompletedProcess[str], Path, set[str]]) -> None:
    """Without a terminal there is no escape code, and a name's own are never there."""
    finished, _, _ = odd
    assert None is _CONTROL.search(finished.stdout)
    assert "two\\nlines" in finished.stdout
    assert "[bold red]markup" in finished.stdout


def test_table_holds_no_formula(odd: tuple[subprocess.CompletedProcess[str], Path, set[str]]) -> None:
    """No cell of the CSV begins as a formula does."""
    _, out, _ = odd
    with open(out / "grades.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row)


def test_pages_hold_no_markup_of_names(odd: tuple[subprocess.CompletedProcess[str], Path, set[str]]) -> None:
    """A script in a name is text in every page."""
    _, out, _ = odd
    for page in out.rglob("*.html"):
        assert "<script>alert" not in page.read_text("utf-8")


def test_terminal_shows_no_foreign_escape_codes(course: Path, tmp_path: Path) -> None:
    """On a terminal too, escapes in names, prints and exceptions arrive as text."""
    evil = "\x1b]0;owned\x07\x1b[2J"
    source = f"print({evil!r})\ndef slope(x): raise ValueError({evil!r})\nsgd_step = None\n"
    handins = grading.make_handins(tmp_path / "handins", {f"a{evil}": source, "b": grading.RIGHT})
    leader, follower = pty.openpty()
    chunks: list[bytes] = []

    def read() -> None:
        try:
            while chunk := os.read(leader, 1 << 16):
                chunks.append(chunk)
        except OSError:
            return

    grade = subprocess.Popen(
        grading.command(handins, "--course", course, "--out", tmp_path / "out"),
        env={**grading.environment(), "TERM": "xterm-256color"},
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    reader = threading.Thread(target=read)
    reader.start()
    assert 0 == grade.wait(grading.PATIENCE_SECONDS)
    reader.join()
    os.close(leader)
    seen = b"".join(chunks)
    assert b"\x1b[" in seen
    assert b"\x1b]0;" not in seen
    assert b"\x07" not in seen
    assert b"\x1b[2J" not in seen


def test_single_file_is_graded_from_any_folder(tmp_path: Path) -> None:
    """From a folder without a course, the seed course grades a file named relatively; reports land there."""
    (tmp_path / "square_slope.py").write_text(grading.HALF, encoding="utf-8")
    finished = run("square_slope.py", "--only", "square_slope", cwd=tmp_path)
    assert 0 == finished.returncode, finished.stderr
    assert "Open reports/square_slope/report.html" in finished.stdout
    assert "1 / 1" in finished.stdout
    assert {"square_slope.py", "reports"} == set(os.listdir(tmp_path))
    assert "1.0" == table(tmp_path / "reports")["square_slope"]["score"]


def test_nearest_course_is_taken(tmp_path: Path) -> None:
    """Below a folder with exercises/, that course is the one; several paths make one batch, with a zip among them."""
    course = grading.make_course(tmp_path / "course")
    (course / "exercises" / "sgd_step.yaml").unlink()
    (course / "reference" / "sgd_step.py").unlink()
    inside = course / "handins"
    grading.make_handins(inside, {"alice": grading.RIGHT, "bob": grading.WRONG})
    with zipfile.ZipFile(inside / "carol.zip", "w") as archive:
        archive.writestr("square_slope.py", grading.RIGHT)
    finished = run("alice.py", "./bob.py", "carol.zip", "--out", "../out", cwd=inside)
    assert 0 == finished.returncode, finished.stderr
    scores = {name: row["score"] for name, row in table(course / "out").items()}
    assert {"alice": "1.0", "bob": "0.0", "carol": "1.0"} == scores


def test_student_s_files_in_the_working_directory_are_not_imported(course: Path, tmp_path: Path) -> None:
    """A file called like a library in the folder where the command runs is a hand-in and no library."""
    handins = dict.fromkeys(("torch", "json", "click", "numpy", "grader"), "raise SystemExit('shadowed')\n")
    grading.make_handins(tmp_path / "handins", {**handins, "alice": grading.RIGHT})
    script = "import sys; sys.path.pop(0); from grader.cli import main; main(sys.argv[1:])"
    finished = subprocess.run(
        [*grading.command()[:1], "-P", "-c", script.replace("sys.path.pop(0); ", ""), ".", "--course", str(course)],
        cwd=tmp_path / "handins",
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    assert 0 == finished.returncode, finished.stderr
    assert "2.0" == table(tmp_path / "handins" / "reports")["alice"]["score"]


def test_output_folder_among_the_submissions_is_none_of_them(course: Path, tmp_path: Path) -> None:
    """Reports written beside the hand-ins are not taken for a hand-in by the next run."""
    handins = grading.make_handins(tmp_path / "handins", {"alice": grading.HALF})
    for _ in range(2):
        finished = run(".", "--course", course, "--out", "reports", cwd=handins)
        assert 0 == finished.returncode, finished.stderr
        assert ["alice"] == list(table(handins / "reports"))
    assert "1 unchanged since the last run" in finished.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_ordinary_user_can_grade() -> None:
    """Without root the same command gives the same grades, where the host lets users make namespaces."""
    nobody = 65534
    # Not below pytest's own folder, which is closed to others.
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        course = grading.make_course(place / "course")
        handins = grading.make_handins(place / "handins", {"alice": grading.RIGHT, "bob": grading.WRONG})
        out = place / "out"
        out.mkdir()
        os.chown(out, nobody, nobody)
        _grade_as(nobody, course, handins, out)


def _grade_as(user: int, course: Path, handins: Path, out: Path) -> None:
    arguments = grading.command(handins, "--course", course, "--out", out)
    try:
        subprocess.run(
            [arguments[0], "-c", "import torch"], user=user, group=user, cwd="/", check=True, capture_output=True
        )
    except (subprocess.CalledProcessError, PermissionError):
        pytest.skip("this interpreter cannot be read by other users")
    finished = subprocess.run(
        arguments,
        user=user,
        group=user,
        extra_groups=[],
        cwd=CHECKOUT,
        env={**grading.environment(), "HOME": "/"},
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    if "cannot be prepared here" in finished.stderr:
        pytest.skip(finished.stderr.strip())
    assert 0 == finished.returncode, finished.stderr
    assert {"alice": "2.0", "bob": "1.0"} == {name: row["score"] for name, row in table(out).items()}
