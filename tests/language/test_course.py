"""The course under examples/: references right, starters worth nothing, typical mistakes costing points."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course import Course, load_course
from grader.grade import Key, answer_keys, encode_plan, plan_all
from grader.judge.checks import KINDS
from grader.report.words import find_words
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote
from tests.language.bench import grade_with

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "course"
IDS = sorted(path.stem for path in (FOLDER / "exercises").glob("*.yaml"))

# What each reference becomes by a mistake that students make.
MISTAKES: dict[str, list[tuple[str, str]]] = {
    "accumulate": [
        ("    model.zero_grad()\n", ""),
        (".sum() / y.numel()", ".mean()"),
        ("x.split(size), y.split(size)", "[x], [y]"),
    ],
    "adam_class": [
        ("m / (1 - self.beta1**self.t)", "m"),
        ("v_hat.sqrt() + self.eps", "(v_hat + self.eps).sqrt()"),
        ("list(params)", "params"),
    ],
    "clip_gradient": [
        ("min(1.0, limit / norm)", "limit / norm"),
        ("min(1.0, limit / norm)", "(limit / (norm + limit))"),
    ],
    "curvature": [("second.item()", "slope.item()"), ("curvature", "curve")],
    "fresh_slope": [("    w.grad = None\n", ""), ("torch.enable_grad()", "torch.autograd.set_detect_anomaly(False)")],
    "given_data": [("fill_(10.0)", "fill_(0.0)"), ("loss.backward()", "loss"), (":.3f", ":.0f")],
    "golden_search": [("> 0.001", "> 0.1"), ("loss(low + third) <", "loss(low + third) + 0 * loss(low - 1) <")],
    "graph_question": [("c.detach()", "c"), ("a * b + b * c.detach()", "(a * b + b * c).detach()")],
    "keep_history": [("w.clone()", "w"), ("w.mul_(0.5)", "w = w * 0.5"), ("w.clone()", "w.detach()")],
    "learning_rates": [("step + 1", "step"), ("        start *= factor\n", ""), (", 1.0)", ", 2.0)")],
    "learn_xor": [("nn.Tanh()", "nn.Identity()"), ("optimizer.step()", "optimizer.step"), ("range(200)", "range(2)")],
    "momentum_class": [("mul_(self.beta).", ""), ("p.grad = None", "pass"), ("p.sub_", "p.add_")],
    "momentum_path": [
        (", momentum=beta", ""),
        ("        optimizer.zero_grad()\n", ""),
        ("range(steps)", "range(steps + 1)"),
    ],
    "residual_block": [
        ("x + self", "self"),
        ("nn.Linear(width, width)", "[nn.Linear(width, width)]"),
    ],
    "round_through": [("grad_output * (x.abs() <= 3)", "(x.abs() <= 3).float()"), (" * (x.abs() <= 3)", "")],
    "scalar_value": [
        ("self.grad += flow", "self.grad = flow"),
        ("    __rmul__ = __mul__\n", ""),
        ("(self, other.data)", "(self, self.data)"),
    ],
    "squared_distances": [
        ("(a * a).sum(1)[:, None] - 2 * a @ b.T + (b * b).sum(1)", "(a[:, None] - b).square().sum(2)"),
        ("- 2 *", "-"),
    ],
    "strict_loss": [
        ("ValueError", "TypeError"),
        ("prediction.shape != target.shape", "False"),
        (".mean()", ".sum()"),
    ],
    "training_log": [("(losses, 1)", "(losses)"), (":.3f} in", "} in"), ("min(losses)", "losses[-1]")],
}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(FOLDER, KINDS)


@pytest.fixture(scope="module")
def keys(course: Course, zygote: Zygote) -> dict[str, Key]:
    jobs = plan_all(course.exercises, 0)
    zygote.plan(encode_plan(jobs))
    made = answer_keys(course.exercises, jobs, Sandbox(zygote))
    return {key.exercise.id: key for key in made}


def test_every_exercise_has_a_mistake_to_lose_points_by() -> None:
    """Nothing in the course is left unproved."""
    assert sorted(MISTAKES) == IDS


@pytest.mark.parametrize("exercise_id", IDS)
def test_the_reference_is_right_and_the_starter_is_not(exercise_id: str, keys: dict[str, Key], zygote: Zygote) -> None:
    """Through the real sandbox, the one has full marks and the other none."""
    source = keys[exercise_id].exercise.reference_source
    right = grade_with(Sandbox(zygote), list(keys.values()), exercise_id, source)
    assert ("passed", right.max_score) == (right.status, right.score), right
    starter = keys[exercise_id].exercise.starter_source()
    compile(starter, exercise_id, "exec")
    assert 0 == grade_with(Sandbox(zygote), list(keys.values()), exercise_id, starter.encode()).score


@pytest.mark.parametrize(
    ("exercise_id", "change"), [(name, change) for name, changes in MISTAKES.items() for change in changes]
)
def test_a_typical_mistake_costs_points(
    exercise_id: str, change: tuple[str, str], keys: dict[str, Key], zygote: Zygote
) -> None:
    """And the report says what was wrong, in German too."""
    source = keys[exercise_id].exercise.reference_source.decode()
    assert change[0] in source
    grade = grade_with(Sandbox(zygote), list(keys.values()), exercise_id, source.replace(*change).encode())
    assert grade.score < grade.max_score
    assert grade.message
    german = find_words("de")
    assert [] == [
        each for each in (grade.message, *(c.message for c in grade.checks)) if each == german.said(each) != ""
    ]
    assert grade.status in {"failed", "partial", "error", "missing"}
