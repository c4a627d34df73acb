"""The zip for Gradescope, unpacked into a tree like its container's and run there.

Nothing is installed: setup.sh is checked for its syntax, and the interpreter that runs the tests
stands in for the one that it would install. Everything else is what runs there.
"""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from grader.course.load import load_course
from grader.errors import UsageError
from grader.judge.checks import KINDS
from grader.pack.gradescope import pack
from tests import grading

SCHEMA: Final = Path(__file__).parents[1] / "report" / "outputs" / "schemas" / "gradescope.json"
# As in the container, where a container's root may make no namespaces. Then the children's uid reads the
# interpreter where it lies, which here may be a private home: there only the user namespace is left off.
CLOSED: Final = ("user_namespace", "namespaces") if grading.interpreter_is_public() else ("user_namespace",)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grading.make_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def packed(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip that the command makes."""
    place = tmp_path_factory.mktemp("zip") / "autograder.zip"
    without = [word for layer in CLOSED for word in ("--without-layer", layer)]
    finished = subprocess.run(
        [
            *(sys.executable, "-c", "from grader.cli import grader; grader()"),
            *("pack", "gradescope", "--course", str(course), "--out", str(place), *without),
        ],
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    assert 0 == finished.returncode, finished.stderr
    assert "2 exercises" in finished.stdout
    assert "It holds the solutions." in finished.stdout
    return place


def test_a_folder_in_place_of_the_zip_is_said(course: Path, tmp_path: Path) -> None:
    """``--out .`` is a slip, and nobody is told to remove a folder."""
    source = "from grader.cli import grader; grader()"
    finished = subprocess.run(
        [sys.executable, "-c", source, "pack", "gradescope", "--course", str(course), "--out", "."],
        cwd=tmp_path,
        env=grading.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    expected = "error: --out . is a folder; name a file in it, such as autograder.zip\n"
    assert (2, expected) == (finished.returncode, finished.stderr)


@pytest.fixture
def tree(packed: Path, tmp_path: Path) -> Path:
    """A tree as Gradescope makes it: the zip in source, run_autograder copied up, a submission."""
    root = tmp_path / "autograder"
    unpack(packed, root / "source")
    (root / "submission").mkdir()
    (root / "results").mkdir()
    (root / "run_autograder").write_bytes((root / "source" / "run_autograder").read_bytes())
    (root / "run_autograder").chmod(0o755)
    (root / "submission_metadata.json").write_text(
        json.dumps(
            {
                "id": 1,
                "assignment": {"id": 2, "title": "HW1", "total_points": "20.0", "group_submission": False},
                "users": [{"id": 3, "name": "Alice", "email": "alice@example.org"}],
                "previous_submissions": [{"score": 20.0, "results": {}}],
            }
        )
    )
    return root


def unpack(packed: Path, folder: Path) -> None:
    """With the modes that the zip holds, as unzip does it."""
    with zipfile.ZipFile(packed) as archive:
        for info in archive.infolist():
            path = Path(archive.extract(info, folder))
            path.chmod(info.external_attr >> 16)


def run(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in grading.environment().items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(root / "run_autograder")],
        cwd=root,
        env={**kept, "AUTOGRADER_ROOT": str(root), "GRADER_PYTHON": sys.executable, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )


def results(root: Path) -> dict[str, Any]:
    value = json.loads((root / "results" / "results.json").read_text(encoding="utf-8"))
    jsonschema.validate(value, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert isinstance(value, dict)
    return value


def test_a_submission_is_graded_in_the_container_s_tree(tree: Path) -> None:
    """Without namespaces, in proportion to the assignment's points, one test for each exercise."""
    (tree / "submission" / "my work.py").write_text(grading.WRONG, encoding="utf-8")
    finished = run(tree)
    assert 0 == finished.returncode, finished.stderr
    observed = results(tree)
    assert 10.0 == observed["score"]
    assert [10.0, 0.0] == [test["score"] for test in observed["tests"]]
    assert not [test for test in observed["tests"] if "visibility" in test]


@pytest.mark.parametrize(
    ("files", "score"),
    [
        ({"README.txt": "no Python"}, 0.0),
        ({"hw/deep/square_slope.py": grading.HALF, "other.py": "x = 1\n"}, 10.0),
        ({"square_slope.py": grading.LOOPS, "sgd_step.py": grading.RIGHT}, 10.0),
    ],
)
def test_whatever_was_handed_in_is_one_submission(tree: Path, files: dict[str, str], score: float) -> None:
    """No Python at all, folders and endless loops have a verdict, which is the submission's own."""
    for name, source in files.items():
        path = tree / "submission" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    finished = run(tree)
    assert 0 == finished.returncode, finished.stderr
    assert score == results(tree)["score"]


@pytest.mark.skipif(
    os.geteuid() != 0 or not grading.interpreter_is_public(),
    reason="only root can give a submission a uid of its own, which must then reach the interpreter",
)
def test_nothing_else_in_the_container_can_be_read(tree: Path) -> None:
    """The course, the metadata, the results and the settings are closed to the submission's uid."""
    secrets = ["source/course/reference/square_slope.py", "submission_metadata.json", "source/pack.json", "results"]
    source = "import os\n" + "".join(
        f"try:\n    print('leaked', os.listdir({p!r}) if os.path.isdir({p!r}) else open({p!r}).read())\n"
        "except OSError as e:\n    print('closed', e.errno)\n"
        for p in (str(tree / name) for name in secrets)
    )
    (tree / "submission" / "square_slope.py").write_text(source + grading.RIGHT, encoding="utf-8")
    # Without Landlock too, the modes alone hold.
    settings = json.loads((tree / "source" / "pack.json").read_text())
    (tree / "source" / "pack.json").write_text(json.dumps({**settings, "without": [*CLOSED, "landlock"]}))
    for folder in (tree, *tree.parents[:3]):
        folder.chmod(0o755)
    finished = run(tree)
    assert 0 == finished.returncode, finished.stderr
    assert "leaked" not in (tree / "results" / "results.json").read_text()
    for name in secrets:
        assert 0 == stat.S_IMODE((tree / "source/course" if "course" in name else tree / name).stat().st_mode) & 0o077


@pytest.mark.parametrize(
    ("rules", "score", "said"),
    [
        ("late: {per_day: 25%}", 15.0, "1 day late (due 2026-03-01 23:59+01:00; handed in 2026-03-02 10:00+01:00)"),
        ("excused: [alice@example.org]", 20.0, "This score does not count: the course excuses you"),
        ("excused: [alice@example.org]\nlanguage: de", 20.0, "Diese Punktzahl zählt nicht: Der Kurs entschuldigt dich"),
    ],
)
def test_the_course_s_rules_go_with_it(tree: Path, rules: str, score: float, said: str) -> None:
    """A late policy by Gradescope's time, who is excused, and the language; the tests show what was earned."""
    place = tree / "submission_metadata.json"
    told = json.loads(place.read_text())
    place.write_text(json.dumps({**told, "created_at": "2026-03-02T01:00:00.000000-08:00"}))
    text = f"due: 2026-03-01 23:59 Europe/Berlin\n{rules}\ngroups: {{Red: [Alice, Bob]}}\n"
    (tree / "source" / "course" / "course.yaml").write_text(text, encoding="utf-8")
    (tree / "submission" / "work.py").write_text(grading.RIGHT, encoding="utf-8")
    finished = run(tree)
    assert 0 == finished.returncode, finished.stderr
    observed = results(tree)
    assert score == observed["score"]
    assert [10.0, 10.0] == [test["score"] for test in observed["tests"]]
    assert said in observed["output"]


def test_a_grader_that_fails_gives_no_zero(tree: Path) -> None:
    """A broken course in the container is a sentence to the student, a reason to the instructor, and no score."""
    (tree / "submission" / "square_slope.py").write_text(grading.RIGHT, encoding="utf-8")
    (tree / "source" / "course" / "exercises" / "sgd_step.yaml").write_text("title: [\n")
    finished = run(tree)
    assert 1 == finished.returncode
    assert "sgd_step.yaml" in finished.stderr
    observed = results(tree)
    assert not {"score", "tests"} & set(observed)
    assert "The grader failed, not you" in observed["output"]
    assert "sgd_step" not in observed["output"]


def test_a_run_that_is_stopped_gives_no_zero(tree: Path) -> None:
    """When the time that the zip allows itself is over, the file is there all the same, without a score."""
    script = (tree / "run_autograder").read_text()
    assert "--kill-after=10 540 " in script
    (tree / "run_autograder").write_text(script.replace("--kill-after=10 540 ", "--kill-after=1 0.3 "))
    (tree / "results" / "results.json").write_text('{"score": 20}')
    finished = run(tree)
    assert 1 == finished.returncode
    assert "124" in finished.stdout
    assert not {"score", "tests"} & set(results(tree))


def test_without_an_interpreter_there_is_no_zero(tree: Path) -> None:
    """An image that was not set up says so too."""
    finished = run(tree, GRADER_PYTHON=str(tree / "nowhere"))
    assert 1 == finished.returncode
    assert "score" not in results(tree)


def test_warming_up_proves_the_references(tree: Path) -> None:
    """What setup.sh ends with passes for this course, leaves the mutants behind, and fails for a wrong reference."""
    command = [sys.executable, "-m", "grader.pack.gradescope_run", "--warm", str(tree)]
    env = {**grading.environment(), "PYTHONPATH": str(tree / "source")}
    place = tree / "source"
    for wrong in (False, True):
        if wrong:
            reference = tree / "source" / "course" / "reference" / "square_slope.py"
            reference.write_text("def slope(x):\n    return 2 * x\n")
        finished = subprocess.run(
            command,
            cwd=place,
            env=env,
            capture_output=True,
            encoding="utf-8",
            timeout=grading.PATIENCE_SECONDS,
            check=False,
        )
        assert wrong == bool(finished.returncode), finished.stderr
    assert "do not pass in this container: square_slope" in finished.stderr
    assert list((tree / "source" / "cache").iterdir())


def test_the_zip_is_what_gradescope_expects(packed: Path, course: Path) -> None:
    """Scripts at the root, executable and with an interpreter; the same course gives the same bytes."""
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
        for name in ("setup.sh", "run_autograder"):
            assert 0o755 == archive.getinfo(name).external_attr >> 16
            script = archive.read(name)
            assert script.startswith(b"#!/usr/bin/env bash\n")
            subprocess.run(["bash", "-n"], input=script, check=True)
        constraints = archive.read("constraints.txt").decode().splitlines()
    assert {"grader/templates/report.html", "course/reference/sgd_step.py", "requirements.txt"} <= set(names)
    assert "course/groups.csv" not in names
    assert not [name for name in names if "__pycache__" in name or "seed_course" in name]
    assert [line for line in constraints if line.startswith("torch==") and "+" not in line]
    loaded = load_course(course, KINDS)
    first, second = (pack(loaded, seed=1, timeout_seconds=600, max_memory_mb=256) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("limits", "timeout", "expected"), [((1.0, 30.0), 600, 30.0), ((5.0, 300.0, 600.0), 600, 159.5)]
)
def test_limits_fit_into_gradescope_s(course: Path, limits: tuple[float, ...], timeout: int, expected: float) -> None:
    """Exercises keep their limits where all can end in time; else the longest are cut."""
    settings = settings_of(course, limits, timeout)
    assert expected == settings["max_seconds"]
    assert sum(min(limit, expected) for limit in limits) <= 0.6 * (timeout - 60) + 0.1


def test_exercises_that_cannot_end_in_time_are_refused(course: Path) -> None:
    """More exercises than seconds are the author's to cut."""
    with pytest.raises(UsageError, match="raise --timeout"):
        settings_of(course, (10.0,) * 100, 120)


def settings_of(course: Path, limits: tuple[float, ...], timeout: int) -> dict[str, Any]:
    import dataclasses

    loaded = load_course(course, KINDS)
    first = loaded.exercises[0]
    many = tuple(
        dataclasses.replace(first, limits=first.limits.model_copy(update={"wall_seconds": limit})) for limit in limits
    )
    packed = pack(dataclasses.replace(loaded, exercises=many), seed=0, timeout_seconds=timeout, max_memory_mb=256)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        value = json.loads(archive.read("pack.json"))
    assert isinstance(value, dict)
    return value
