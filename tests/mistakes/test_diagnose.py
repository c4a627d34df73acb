"""Rules, ratios and matches on small pieces of evidence; and silence where the evidence is thin."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from grader.course.job import Job
from grader.course.load import load_course
from grader.course.plan import plan
from grader.course.spec import Exercise
from grader.judge import judge
from grader.judge.checks import KINDS
from grader.mistakes.diagnose import diagnose, is_plausible
from grader.mistakes.facts import MAX_LINE, MAX_SOURCE, Facts, gather, relevant
from grader.mistakes.hints import HINTS
from grader.mistakes.match import alike
from grader.mistakes.ratios import ratio_mistakes
from grader.mistakes.rules import RULES, named_by_evidence
from grader.mistakes.rules.behaviour import numbers_of
from grader.model import CaseObservation, Observation, Raised
from grader.resources import seed_course_folder
from grader.wire.values import Tensor, Value

SLOPE = """
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = x ** 2
    y.backward()
    return x.grad.item()
"""


@cache
def square_slope() -> tuple[Exercise, Job]:
    (exercise,) = load_course(seed_course_folder(), KINDS).only(["square_slope"]).exercises
    return exercise, plan(exercise, 0)


def facts(
    source: str | bytes = SLOPE,
    result: Callable[[float], Value] = lambda x: 2 * x,
    *,
    raised: str = "",
    engine_runs: int = 1,
    warning: str = "",
) -> Facts:
    """What is known of a hand-in to ``square_slope`` that gives ``result(x)``, or raises."""
    exercise, job = square_slope()
    points = [float(planned.sent["x"]) for planned in job.cases]  # type: ignore[arg-type]
    expected = Observation(cases=tuple(CaseObservation(roots={"result": 2 * x}, engine_runs=1) for x in points))
    observed = Observation(
        cases=tuple(
            CaseObservation(
                roots={} if raised else {"result": result(x)},
                raised=Raised(type="RuntimeError", message=raised) if raised else None,
                engine_runs=engine_runs,
                warnings=(warning,) if warning else (),
            )
            for x in points
        )
    )
    findings = judge(exercise, job, expected, observed)
    text = source.encode() if isinstance(source, str) else source
    return gather(exercise, job, expected, observed, findings, text)


def named(known: Facts) -> list[str]:
    """What is diagnosed from rules and ratios alone."""
    return [diagnosis.id for diagnosis in diagnose(known, list)]


def test_every_rule_has_a_question() -> None:
    """A rule names a mistake that the student can be asked about."""
    assert set() == {rule.id for rule in RULES} - HINTS.keys()


@pytest.mark.parametrize(
    ("expected", "raised", "source"),
    [
        ("nonscalar-backward", "grad can be implicitly created only for scalar outputs", SLOPE),
        ("inplace-leaf", "a leaf Variable that requires grad is being used in an in-place operation.", SLOPE),
        ("numpy-on-grad-tensor", "Can't call numpy() on Tensor that requires grad. Use detach()", SLOPE),
        (
            "no-requires-grad",
            "element 0 of tensors does not require grad and does not have a grad_fn",
            SLOPE.replace(", requires_grad=True", ""),
        ),
        (
            "requires-grad-typo",
            "element 0 of tensors does not require grad and does not have a grad_fn",
            SLOPE.replace(", requires_grad=True)", ")\n    x.require_grads = True"),
        ),
    ],
)
def test_exception_names_its_mistake(expected: str, raised: str, source: str) -> None:
    """A message with one cause is enough; one with several is joined with the source."""
    assert [expected] == named(facts(source, raised=raised))


LIST = """
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    parts = []
    parts.append(x ** 2)
    y = torch.tensor(parts).sum()
    y.backward()
    return x.grad.item()
"""


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        pytest.param("tensor-of-tensors", LIST, id="a list of tensors"),
        pytest.param("item-breaks-graph", LIST.replace("x ** 2)", "float(x ** 2))"), id="a list of numbers"),
    ],
)
def test_what_a_list_held_decides(expected: str, source: str) -> None:
    """Numbers that left their tensors before are told from tensors that a new one is made of."""
    known = facts(
        source,
        raised="element 0 of tensors does not require grad and does not have a grad_fn",
        engine_runs=0,
        warning="Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.",
    )
    assert expected == named(known)[0]


def test_clearing_without_recording_is_no_excuse() -> None:
    """Recording that is switched off below the call to backward does not explain an untracked tensor."""
    source = SLOPE.replace(", requires_grad=True", "")
    raised = "element 0 of tensors does not require grad and does not have a grad_fn"
    below = source.replace("    return", "    with torch.no_grad():\n        x -= 1\n    return")
    above = source.replace("    y = x ** 2", "    with torch.no_grad():\n        y = x ** 2")
    assert ["no-requires-grad"] == named(facts(below, raised=raised, engine_runs=0))
    assert ["no-grad-around-forward"] == named(facts(above, raised=raised, engine_runs=0))


def test_unknown_exception_names_nothing() -> None:
    """A mistake that has no place in the catalogue is left to the traceback."""
    assert [] == named(facts(raised="name 'tensr' is not defined"))


def test_unfilled_gradient_is_told_from_a_missing_return() -> None:
    """None from .grad is a mistake with gradients; None for want of a return is not."""
    unfilled = SLOPE.replace("    y.backward()\n", "").replace(".item()", "")
    assert ["forgot-backward"] == named(facts(unfilled, lambda _: None, engine_runs=0))
    assert [] == named(facts(SLOPE.replace("return ", ""), lambda _: None))


@pytest.mark.parametrize(
    ("expected", "factor"), [(["forgot-factor-2"], 0.5), (["sign-flipped"], -1.0), ([], 3.0), ([], 2.0)]
)
def test_constant_factor_names_its_mistake(expected: list[str], factor: float) -> None:
    """Half and negated are known; three times is not, and twice needs something that adds up."""
    source = SLOPE.replace("x ** 2", "x ** 2 / 2")
    assert expected == [name for name, _ in ratio_mistakes(facts(source, lambda x: factor * 2 * x))]


def test_half_of_a_slope_needs_a_half_in_the_source() -> None:
    """Where autograd ran and nothing is halved, half of the slope is another function's, or another question's."""
    assert [] == ratio_mistakes(facts(result=lambda x: x))
    halved_point = SLOPE.replace("tensor(x,", "tensor(x / 2,")
    assert [] == ratio_mistakes(facts(halved_point, lambda x: x))


def test_factor_must_fit_every_call() -> None:
    """One call in which the factor is another one is evidence against it."""
    assert [] == ratio_mistakes(facts(result=lambda x: x if x > 0 else 2.5 * x))


@pytest.mark.parametrize(
    ("source", "result"),
    [
        pytest.param(SLOPE.replace("x ** 2", "x ** 3"), lambda x: 3 * x**2, id="cube"),
        pytest.param(SLOPE.replace("x ** 2", "x ** 2 + x"), lambda x: 2 * x + 1, id="a term too many"),
        pytest.param(SLOPE, lambda _: "no number", id="text"),
        pytest.param(SLOPE, lambda _: float("nan"), id="nan"),
        pytest.param(SLOPE, lambda _: 10**400, id="a number beyond floats"),
        pytest.param(SLOPE, lambda _: complex(1e308, 1e308), id="complex"),
    ],
)
def test_plain_wrong_formula_names_nothing(source: str, result: Callable[[float], Value]) -> None:
    """A wrong answer without a sign of any known mistake gets no diagnosis."""
    assert [] == named(facts(source, result))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, 1.0, 1 + 1e-6),
        (True, 1.0, Tensor(dtype="float32", shape=(), raw=b"\x00\x00\x80?")),
        (True, [1, 2.0], (1.0, 2)),
        (True, float("nan"), float("nan")),
        (True, 10**400, 10**400),
        (False, 1.0, 1.01),
        (False, 1.0, float("inf")),
        (False, float("nan"), 1.0),
        (False, 10**400, float("nan")),
        (False, complex(1e308, 1e308), 1.0),
        (False, [1.0], [1.0, 2.0]),
        (False, None, 0.0),
    ],
)  # fmt: skip
def test_values_are_alike_by_their_numbers(expected: bool, one: Value, other: Value) -> None:
    """Equality does not ask what holds a number, and survives any number."""
    assert expected == alike(one, other)
    assert expected == alike(other, one)


def test_numbers_are_found_in_any_nest() -> None:
    """Numbers come out flat; what a float cannot hold is infinite."""
    assert [1.0, 2.0, float("-inf")] == numbers_of([1, (2.0, "text", None), -(10**400)])


def test_relevant_source_follows_names() -> None:
    """The function stays with its decorators, what it names and the module's statements; the rest goes."""
    source = b"""import torch  # comment
torch.set_grad_enabled(False)

def helper(x):
    '''Docstring.'''
    return x.data

@torch.no_grad()
def slope(x):
    return helper(x) + len("# kept")

def unrelated(x):
    return x.detach()
slope = torch.compile(slope)
"""
    expected = """import torch
torch.set_grad_enabled(False)
slope = torch.compile(slope)
@torch.no_grad()
def slope(x):
    return helper(x) + len("# kept")
def helper(x):
    return x.data"""
    assert expected.split("\n") == [line.rstrip() for line in relevant(source, "slope").split("\n")]


def test_relevant_source_is_all_where_the_function_is_not_found() -> None:
    """A function made by other means than def keeps the whole file."""
    assert "x.data" in relevant(b"def other(x):\n    return x.data\nslope = lambda x: other(x)\n", "slope")


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "x.require_grad = True"),
        (True, "x.requires_gard = True"),
        (True, "x.requires_grad_ = True"),
        (True, "x.requires_grad == True"),
        (False, "x.requires_grad = True"),
        (False, "x.requires_grad_()"),
        (False, "x.retain_grad()"),
        (False, "self.learning_rate = 0.1"),
    ],
)
def test_misspelt_attribute_is_seen(expected: bool, line: str) -> None:
    """An attribute that autograd does not know is told from the one that it knows."""
    source = f"import torch\n\ndef slope(x):\n    x = torch.tensor(x)\n    {line}\n    return x\n"
    known = facts(source, raised="element 0 of tensors does not require grad and does not have a grad_fn")
    assert expected == any(rule.id == "requires-grad-typo" for rule in named_by_evidence(known))


def test_mutant_is_no_evidence_against_the_source() -> None:
    """A mistake that the source cannot hold is not named, whatever the numbers."""
    assert not is_plausible("detach-in-forward", facts())
    assert is_plausible("detach-in-forward", facts(SLOPE.replace("x ** 2", "x * x.detach()")))


@pytest.mark.parametrize(
    "part",
    [
        '"', "'", '"""\\', "\\", " ", "\n", "\r", "\x0c", "#", "= ", "=" + " " * 500, "+=", "return ", "w", "1", "a.",
        "(", "optim.SGD([", "SGD(a, ", "tensor(", "torch.tensor([", ".data", ".backward", "x=x ", "x.grad\n", "@a\n",
        "w =" + " " * (MAX_LINE - 4) + "\n", "def f(): slope\n",
    ],
)  # fmt: skip
def test_hostile_source_takes_linear_time(part: str) -> None:
    """Whatever a file repeats, all questions to it are answered."""
    _ask_everything("def slope(x):\n" + part * (MAX_SOURCE // len(part)))
    _ask_everything(part * (MAX_SOURCE // len(part)))


@pytest.mark.parametrize("line", ["a{}.grad", "a{}.backward()", ".requires{} =", "def a{}(): slope", "SGD([a{}])"])
def test_many_names_take_linear_time(line: str) -> None:
    """Names that each cost a search are searched for up to a bound."""
    _ask_everything("def slope(x):\n" + "\n".join(f" {line.format(number)}" for number in range(4000)))
    _ask_everything("\n".join(line.format(number) for number in range(4000)))


def _ask_everything(source: str) -> None:
    for known in (facts(source, lambda _: 1.0), facts(source, lambda _: None, engine_runs=0)):
        for rule in RULES:
            rule.when(known)
        for name in HINTS:
            is_plausible(name, known)
