"""The course that ships: references right, starters unsolved, the class of the examples judged fairly."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from grader.batch import grade_batch
from grader.course import Course, load_course
from grader.grade import Key, answer_keys, encode_plan, grade_submission, plan_all
from grader.intake import KnownTargets, SubmissionFiles, assign, find_submissions
from grader.judge.checks import KINDS
from grader.mistakes.known import Library
from grader.model import Grade
from grader.report.words import find_words
from grader.resources import seed_course_folder
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote
from grader.wire.numbers import array, as_number
from grader.wire.values import Tensor, Value

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
EXPECTED = yaml.safe_load((EXAMPLES / "expected.yaml").read_text())
SEEDS = (0, 1, 2, 3, 2**63 - 1)
# Long enough for every fit that ends, short beside the course's own 30 s.
FIT_SECONDS = 20

KeysOf = Callable[[int], list[Key]]


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(seed_course_folder(), KINDS)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[tuple[Zygote, Sandbox]]:
    """A warm sandbox that takes a new plan for each seed."""
    zygote = Zygote.start()
    with contextlib.closing(zygote):
        zygote.wait_until_warm()
        yield zygote, Sandbox(zygote)


@pytest.fixture(scope="module")
def keys_of(course: Course, sandbox: tuple[Zygote, Sandbox]) -> KeysOf:
    """The course made ready to grade by for a seed; the sandbox holds the last plan asked for."""
    zygote, box = sandbox

    def keys(seed: int) -> list[Key]:
        jobs = plan_all(course.exercises, seed)
        zygote.plan(encode_plan(jobs))
        return answer_keys(course.exercises, jobs, box)

    return keys


def grade_files(files: dict[str, bytes], keys: list[Key], box: Sandbox) -> Grade:
    submission = SubmissionFiles(files=files, problems={})
    assigned = assign(submission, KnownTargets.of([key.exercise for key in keys]))
    return grade_submission("a student", submission, assigned, keys, box, 0, (), Library())


def not_passed(grade: Grade) -> dict[str, str]:
    return {each.id: f"{each.status}: {each.message}" for each in grade.exercises if each.status != "passed"}


def test_there_are_sixteen_exercises_worth_a_point_each(course: Course) -> None:
    """The course holds the exercises that submissions are written against."""
    expected = [
        "backprop_by_hand",
        "descent_path",
        "detach",
        "first_gradient",
        "fit_line",
        "mse_gradients",
        "numeric_slope",
        "partial_derivatives",
        "polynomial_graph",
        "polynomial_slope",
        "sgd_step",
        "square_slope",
        "tracked_tensor",
        "train_line",
        "vector_gradient",
        "zero_grad",
    ]
    assert expected == [exercise.id for exercise in course.exercises]
    assert {1.0} == {exercise.points for exercise in course.exercises}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reference_has_full_marks(keys_of: KeysOf, sandbox: tuple[Zygote, Sandbox], seed: int) -> None:
    """Handed in by a student, the references pass everything for any seed."""
    keys = keys_of(seed)
    files = {f"{key.exercise.id}.py": key.exercise.reference_source for key in keys}
    grade = grade_files(files, keys, sandbox[1])
    assert {} == not_passed(grade)
    assert (16.0, 16.0) == (grade.score, grade.max_score)


@pytest.mark.parametrize("seed", SEEDS[:2])
def test_no_starter_scores(keys_of: KeysOf, sandbox: tuple[Zygote, Sandbox], seed: int) -> None:
    """What a student starts from is valid Python that can be run, and earns nothing."""
    keys = keys_of(seed)
    files = {f"{key.exercise.id}.py": key.exercise.starter_source().encode() for key in keys}
    grade = grade_files(files, keys, sandbox[1])
    assert {each.id: 0.0 for each in grade.exercises} == {each.id: each.score for each in grade.exercises}
    assert {"failed", "missing"} == {each.status for each in grade.exercises}


def test_hidden_inputs_follow_the_seed(course: Course) -> None:
    """Where a function takes arguments, its hidden inputs differ between seeds and its shown ones do not."""
    first, second = (plan_all(course.exercises, seed) for seed in (0, 1))
    for one, other in zip(first, second, strict=True):
        for case, same_case in zip(one.cases, other.cases, strict=True):
            assert case.hidden == (case.sent != same_case.sent), (one.exercise_id, case.name)


ANCHORS: dict[tuple[str, int], dict[str, Any]] = {
    ("first_gradient", 0): {"xt": 3.0, "yt": 9.0},
    ("tracked_tensor", 0): {"result": 2.0},
    ("square_slope", 0): {"result": 6.0},
    ("square_slope", 1): {"result": 4.0},
    ("square_slope", 2): {"result": 10.0},
    ("polynomial_slope", 0): {"result": (64.0, 72.0)},
    ("polynomial_graph", 0): {"result": 64.0},
    ("numeric_slope", 0): {"result": 6.0},
    ("numeric_slope", 1): {"result": 12.25},
    ("partial_derivatives", 0): {"result": (6.0, 24.0)},
    ("vector_gradient", 0): {"result": [2.0, 4.0, 6.0]},
    ("vector_gradient", 1): {"result": [6.0]},
    ("sgd_step", 0): {"result": 1.2},
    ("zero_grad", 0): {"result": (6.0, 27.0)},
    ("descent_path", 0): {"result": [1.2, 1.36, 1.488, 1.5904]},
    ("detach", 0): {"result": (4.0, 4.0, 9.0)},
    ("mse_gradients", 0): {"result": (598.375, -81.35, -39.5)},
}


@pytest.fixture(scope="module")
def keys(keys_of: KeysOf) -> dict[str, Key]:
    return {key.exercise.id: key for key in keys_of(0)}


@pytest.mark.parametrize(("place", "expected"), ANCHORS.items(), ids=str)
def test_the_references_give_the_known_values(
    keys: dict[str, Key], place: tuple[str, int], expected: dict[str, Any]
) -> None:
    """On the shown inputs the references give what is known from elsewhere."""
    seen = keys[place[0]].expected.cases[place[1]]
    for root, value in expected.items():
        assert np.allclose(value, numbers(seen.roots[root]), rtol=1e-5)


def numbers(value: Value) -> Any:
    if isinstance(value, Tensor):
        return array(value)
    if isinstance(value, list | tuple):
        return [numbers(item) for item in value]
    return as_number(value)


def test_the_first_gradient_is_six(keys: dict[str, Key]) -> None:
    """The script's tracked leaf holds 6 in its grad, and yt a graph."""
    xt, yt = (keys["first_gradient"].expected.cases[0].roots[name] for name in ("xt", "yt"))
    assert isinstance(xt, Tensor)
    assert isinstance(yt, Tensor)
    assert xt.grad is not None
    assert (6.0, True, True) == (as_number(xt.grad), xt.is_leaf, xt.requires_grad)
    assert yt.grad_fn == "PowBackward0"


def test_a_tracked_tensor_is_a_floating_leaf(keys: dict[str, Key]) -> None:
    """The reference's tensor is what the exercise asks for."""
    made = keys["tracked_tensor"].expected.cases[0].roots["result"]
    assert isinstance(made, Tensor)
    assert (True, True, "float32", ()) == (made.requires_grad, made.is_leaf, made.dtype, made.shape)


def test_a_detached_branch_shares_its_storage(keys: dict[str, Key]) -> None:
    """y is tracked, the branch is not, and both lie in one memory."""
    result = keys["detach"].expected.cases[0].roots["result"]
    assert isinstance(result, tuple)
    y, y_detached, z = (each for each in result if isinstance(each, Tensor))
    assert (True, False, False) == (y.requires_grad, y_detached.requires_grad, z.requires_grad)
    assert 0 != y.storage == y_detached.storage != z.storage


def test_the_fitted_line_is_the_optimum(keys: dict[str, Key]) -> None:
    """Gradient descent comes to the least-squares line, well within the tolerance given to students."""
    result = numbers(keys["fit_line"].expected.cases[0].roots["result"])
    assert np.allclose([3.793814, 0.137113], result, atol=1e-3)


def test_every_fitted_line_is_the_optimum(keys: dict[str, Key]) -> None:
    """On hidden points too the reference agrees with least squares solved directly."""
    key = keys["fit_line"]
    for case, seen in zip(key.job.cases, key.expected.cases, strict=True):
        assert np.allclose(
            np.polyfit(numbers(case.sent["X"]), numbers(case.sent["Y"]), 1),  # type: ignore[arg-type]
            numbers(seen.roots["result"]),
            atol=1e-3,
        )


def test_a_hundred_training_steps(keys: dict[str, Key]) -> None:
    """The path of a and b, and the loss before the first and before the last step."""
    a, b, losses = numbers(keys["train_line"].expected.cases[0].roots["result"])
    assert np.allclose([2.646820, 1.568372], [a, b], rtol=1e-5)
    assert 100 == len(losses)
    assert np.allclose([23.82, 0.41272], [losses[0], losses[-1]], rtol=1e-5)


def test_the_graph_of_the_polynomial_starts_at_its_argument(keys: dict[str, Key]) -> None:
    """There is a graph for the report's picture, with the given tensor as its one leaf."""
    graph = keys["polynomial_graph"].expected.cases[0].graphs["result"]
    assert ["args[0]"] == list(graph.leaves.values())
    assert not graph.truncated


def test_backpropagation_by_hand_has_each_tensors_shape(keys: dict[str, Key]) -> None:
    """Four gradients, each in its parameter's shape, from an engine that never ran."""
    key = keys["backprop_by_hand"]
    for case, seen in zip(key.job.cases, key.expected.cases, strict=True):
        gradients = seen.roots["result"]
        assert isinstance(gradients, dict)
        assert {name: shape(case.sent[name]) for name in ("w1", "b1", "w2", "b2")} == {
            name: shape(gradient) for name, gradient in gradients.items()
        }
        assert 0 == seen.engine_runs


def shape(value: object) -> tuple[int, ...]:
    assert isinstance(value, Tensor)
    return value.shape


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The class of the examples, graded as a whole."""
    folder = tmp_path_factory.mktemp("class")
    for part in ("exercises", "reference"):
        shutil.copytree(seed_course_folder() / part, folder / "course" / part)
    spec = folder / "course" / "exercises" / "fit_line.yaml"
    text = spec.read_text()
    assert 1 == text.count("wall_seconds: 30")
    spec.write_text(text.replace("wall_seconds: 30", f"wall_seconds: {FIT_SECONDS}"))
    course = load_course(folder / "course", KINDS)
    intake = find_submissions(EXAMPLES / "submissions", KnownTargets.of(course.exercises))
    grade_batch(intake, course, folder / "out", seed=0, jobs=2)
    return folder / "out"


def test_every_example_has_a_verdict_given_by_hand(reports: Path) -> None:
    """The examples and the verdicts on them name the same students, and all could be graded."""
    rows = json.loads((reports / "grades.json").read_text())
    assert sorted(EXPECTED) == sorted(row["submission"] for row in rows["submissions"])


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_an_example_gets_its_fair_verdict(reports: Path, name: str) -> None:
    """Each hand-in's statuses are those that a reader of its code gave."""
    grade = json.loads((reports / name / "grade.json").read_text())
    observed = {each["id"]: each["status"] for each in grade["exercises"] if each["status"] != "passed"}
    messages = {each["id"]: each["message"] for each in grade["exercises"] if each["status"] != "passed"}
    assert EXPECTED[name]["except"] == observed, messages


@pytest.mark.parametrize(
    ("name", "exercise", "diagnosis"),
    [
        ("fatima_zahra", "square_slope", "returns-grad-tensor"),
        ("fatima_zahra", "train_line", "graph-kept-in-log"),
        ("george_h", "square_slope", "formula-not-autograd"),
        ("kofi_mensah", "sgd_step", "hard-coded"),
    ],
)
def test_an_example_is_told_its_mistake(reports: Path, name: str, exercise: str, diagnosis: str) -> None:
    """Where findings prove a mistake, its name comes first."""
    grade = json.loads((reports / name / "grade.json").read_text())
    (found,) = [each for each in grade["exercises"] if each["id"] == exercise]
    assert diagnosis == found["diagnoses"][0]["id"]


def test_german_leaves_no_sentence_of_ours_in_english(reports: Path, course: Course) -> None:
    """Of all that grading says to this class, only the author's own words are as they were."""
    german = find_words("de")
    own = {check.name for exercise in course.exercises for check in exercise.checks if check.name}
    untold = set()
    for path in reports.glob("*/grade.json"):
        grade = json.loads(path.read_text())
        told = list(grade["notes"])
        for exercise in grade["exercises"]:
            told += [
                exercise["message"],
                *(text for each in exercise["diagnoses"] for text in (each["evidence"], each["hint"])),
            ]
            told += [check["message"] for check in exercise["checks"]]
            names = [check["name"] for check in exercise["checks"]]
            untold |= {name for name in names if german.name(name) == name and not name.startswith(tuple(own))}
        untold |= {text for text in told if text and german.said(text) == text}
    assert set() == untold
