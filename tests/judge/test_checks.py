"""Each kind of check on observations built by hand: what passes, what fails, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.course import CheckSpec
from grader.course.selector import Selector
from grader.judge.checks import KINDS
from grader.model import CaseObservation, Graph
from grader.wire.values import Described, Tensor, Value
from tests.judge.samples import check, found, pair, returned, tensor, tracked
from tests.wire.samples import VALUES

LEAF = tensor(2.0, requires_grad=True)
PLAIN = tensor([1, 2], storage=1)

COMPARE = check(compare="result")
ATTACHED = check(attached="result")
TRACKED = check(tracked="result")
TRACKED_LEAF = check(tracked="result", leaf=True)
UNTRACKED = check(untracked="result")
SHARES = check(shares_storage=["result[0]", "result[1]"])
USED = check(autograd="used")
UNUSED = check(autograd="unused")
LEAVES = check(leaves="result", only=["args[0]"])
GRADIENT = check(gradient="result", to="args[0]")
UNCHANGED = check(unchanged="args")

ON_VALUES: list[tuple[CheckSpec, Value, str | None]] = [
    (COMPARE, tensor([1, 2]), None),
    (COMPARE, tensor([1, 3]), "element [1] of `result` is not the expected value"),
    (COMPARE, tracked([1, 2]), "`result` is still tracked by autograd where a finished tensor is asked for"),
    (ATTACHED, tracked([1, 2]), None),
    (ATTACHED, LEAF, "`result` has no grad_fn: no graph leads back from it"),
    (ATTACHED, PLAIN, "`result` has no grad_fn: no graph leads back from it"),
    (ATTACHED, 3.0, "`result` is a float, not a tensor"),
    (ATTACHED, tensor([1], numpy=True), "`result` is a numpy array"),
    (TRACKED, LEAF, None),
    (TRACKED, tracked([1, 2]), None),
    (TRACKED, PLAIN, "`result` is not tracked: its requires_grad is False"),
    (TRACKED, tensor(2), "`result` is not tracked: its requires_grad is False"),
    (TRACKED, tensor(2, "int64"), "`result` has dtype int64; only floats have gradients"),
    (TRACKED, None, "`result` is None, not a tensor"),
    (TRACKED_LEAF, LEAF, None),
    (TRACKED_LEAF, tracked(2.0), "`result` is not a leaf: it is the result of PowBackward0"),
    (UNTRACKED, PLAIN, None),
    (UNTRACKED, LEAF, "`result` is still tracked by autograd"),
    (UNTRACKED, 3.0, "`result` is a float, not a tensor"),
    (SHARES, (PLAIN, tensor([1, 2], storage=1)), None),
    (SHARES, (PLAIN, tensor([1, 2], storage=2)), "`result[1]` is a copy: it does not share memory with `result[0]`"),
    (SHARES, (tensor([1]), tensor([1])), "`result[1]` is a copy"),
    (SHARES, (PLAIN, 2.0), "`result[1]` is a float, not a tensor"),
    (SHARES, (PLAIN,), "`result` has"),
    (SHARES, 2.0, "`result` is a float, not a sequence"),
]


@pytest.mark.parametrize("hidden", [False, True], ids=["shown", "hidden"])
@pytest.mark.parametrize(("spec", "observed", "message"), ON_VALUES, ids=str)
def test_a_check_of_a_value(spec: CheckSpec, observed: Value, message: str | None, hidden: bool) -> None:
    """A check passes without a word, and fails with a sentence about the student's value, shown or hidden."""
    expected = (PLAIN, PLAIN) if spec is SHARES else tensor([1, 2])
    finding = found(spec, expected, observed, hidden=hidden)
    assert (message is None, hidden, spec.label) == (finding.passed, finding.hidden, finding.check)
    assert finding.message.startswith(message or "")
    assert bool(message) == bool(finding.message)


def test_a_shown_comparison_shows_both_values() -> None:
    """On a shown case the student reads what was expected and what came."""
    finding = found(COMPARE, 6.0, 9.0)
    assert ("6", "9") == (finding.expected, finding.observed)
    assert "`result` is not the expected number: it is 9, expected 6, off by 3" == finding.message


def test_a_hidden_comparison_shows_neither() -> None:
    """On a hidden case no number of either side is told."""
    finding = found(COMPARE, 6.25, 9.75, hidden=True)
    assert (None, None, "`result` is not the expected number") == (finding.expected, finding.observed, finding.message)


def test_a_comparison_of_what_is_not_there() -> None:
    """A path that leads nowhere in the student's answer is a failure, said in the student's terms."""
    finding = found(check(compare="result[1]"), (6.0, 12.0), 6.0)
    assert (False, "`result` is a float, not a sequence") == (finding.passed, finding.message)


@pytest.mark.parametrize("observed", [(6.0, 12.0, 1.0), [6.0, 12.0, 1.0], tensor([6, 12, 1])])
def test_a_longer_tuple_is_another_one(observed: Value) -> None:
    """What whoever unpacks two values could not take is wrong, also where one of the two is looked at."""
    finding = found(check(compare="result[0]"), (6.0, 12.0), observed)
    assert (False, "`result` has 3 elements, not 2") == (finding.passed, finding.message)
    hidden = found(check(compare="result[0]"), (6.0, 12.0), observed, hidden=True)
    assert "`result` has one element more than asked for" == hidden.message


def test_a_longer_list_is_judged_where_it_is_compared() -> None:
    """How much a list holds may be the student's choice."""
    assert found(check(compare="result[0]"), [6.0, 12.0], [6.0, 12.0, 1.0]).passed
    assert not found(check(compare="result"), [6.0, 12.0], [6.0, 12.0, 1.0]).passed


@pytest.mark.parametrize(
    ("fields", "observed", "passes"),
    [
        ({}, 100.009, True),
        ({}, 100.02, False),
        ({"rtol": 0.0}, 100.009, False),
        ({"rtol": 0.0, "atol": 0.01}, 100.009, True),
        ({"rtol": 0.01}, 100.9, True),
    ],
)
def test_a_comparison_has_a_tolerance(fields: dict[str, Any], observed: float, passes: bool) -> None:
    """Absolute and relative tolerance are the author's, one part in ten thousand unless said."""
    assert passes == found(check(compare="result", **fields), 100.0, observed).passed


@pytest.mark.parametrize(
    ("spec", "engine_runs", "forward", "message"),
    [
        (USED, 1, 0, None),
        (USED, 0, 1, None),
        (USED, 0, 0, "the autograd engine never ran, and this exercise asks PyTorch to compute the derivative"),
        (UNUSED, 0, 0, None),
        (UNUSED, 1, 0, "the autograd engine ran 1 time, and this exercise asks for a solution without it"),
        (UNUSED, 3, 0, "the autograd engine ran 3 times, and"),
        (UNUSED, 0, 2, "forward-mode autograd ran, and"),
    ],
)
def test_whether_autograd_was_used(spec: CheckSpec, engine_runs: int, forward: int, message: str | None) -> None:
    """Reverse and forward mode both count, and a formula where autograd was asked is accused."""
    observed = returned(6.0, engine_runs=engine_runs, forward_ad_uses=forward)
    finding = spec.judge(pair(returned(6.0), observed))
    assert (message is None) == finding.passed
    assert finding.message.startswith(message or "")
    assert ("formula-not-autograd" if message and spec is USED else None) == finding.accuses


def with_graph(*leaves: str) -> CaseObservation:
    graph = Graph(
        nodes=("PowBackward0", *["AccumulateGrad"] * len(leaves)), edges=(), leaves=dict(enumerate(leaves, 1))
    )
    return returned(tracked(4.0), graphs={"result": graph})


@pytest.mark.parametrize(
    ("observed", "message"),
    [
        (with_graph("args[0]"), None),
        (with_graph("?"), "the graph behind `result` does not reach args[0]; it has 1 other leaf that the exercise"),
        (with_graph("args[0]", "?", "?"), "it has 2 other leaves that the exercise did not give"),
        (with_graph("args[0]", "args[0]"), "the graph behind `result` reaches a leaf twice"),
        (with_graph(), "the graph behind `result` does not reach args[0]"),
        (returned(4.0), "there is no graph behind `result`"),
    ],
)
def test_where_a_graph_starts(observed: CaseObservation, message: str | None) -> None:
    """A graph must start at the variables that were given, each once, and at no other."""
    finding = LEAVES.judge(pair(with_graph("args[0]"), observed))
    assert (message is None) == finding.passed
    assert message is None or message == finding.message or finding.message.startswith(message)


KEY = "result/args[0]"


@pytest.mark.parametrize(
    ("gradients", "message"),
    [
        ({KEY: tensor([2, 4])}, None),
        ({KEY: tensor([2, 4], "float64")}, None),
        ({KEY: tensor([2, 5])}, "element [1] of `gradient` is not the expected value"),
        ({KEY: tensor([2])}, "`gradient` has shape (1,), not (2,)"),
        ({}, "`result` does not depend on `args[0]` as far as autograd can see"),
    ],
)
def test_differentiating_an_answer(gradients: dict[str, Value], message: str | None) -> None:
    """The gradient behind the student's answer is the reference's, or there is none."""
    expected = returned(tracked([1, 4]), gradients={KEY: tensor([2, 4])})
    finding = GRADIENT.judge(pair(expected, returned(tracked([1, 4]), gradients=gradients)))
    assert (message is None) == finding.passed
    assert finding.message.startswith(message or "")


def test_a_hidden_gradient_says_no_number() -> None:
    """Neither values nor the text of an exception in the student's own backward come out of a hidden case."""
    expected = returned(tracked(1.0), gradients={KEY: tensor(2.25)})
    wrong = returned(tracked(1.0), gradients={KEY: tensor(3.75)})
    raised = returned(tracked(1.0), gradients={KEY: Described(type="RuntimeError", text="x is 1.5")})
    assert "`gradient` is not the expected value" == GRADIENT.judge(pair(expected, wrong, hidden=True)).message
    assert (
        "`result` cannot be differentiated: RuntimeError" == GRADIENT.judge(pair(expected, raised, hidden=True)).message
    )
    assert "`result` cannot be differentiated: x is 1.5" == GRADIENT.judge(pair(expected, raised)).message


X = tensor([1.0, 2.0])


@pytest.mark.parametrize(
    ("sent", "after", "message"),
    [
        ({"X": X}, [X], None),
        ({"X": X}, [tensor([1, 2], requires_grad=True, grad=tensor([1, 1]))], None),
        ({"X": tensor([1, 2], requires_grad=True)}, [tensor([1, 2])], None),
        ({"X": tensor([float("nan")])}, [tensor([float("nan")])], None),
        ({"X": X, "w": 3.0, "f": "sin"}, [X, 4.0, None], None),
        ({"X": [1.0, 2.0]}, [[1.0, 2.0]], None),
        ({"X": X}, [tensor([1, 3])], "the argument `X` was changed in place; the caller still needs it"),
        ({"X": X}, [tensor([1, 2.0000002])], "the argument `X` was changed"),
        ({"X": X}, [tensor([[1, 2]])], "the argument `X` was changed"),
        ({"X": X}, [tensor([1, 2], "float64")], "the argument `X` was changed"),
        ({"X": X}, [None], "the argument `X` was changed"),
        ({"w": 3.0, "Y": X}, [3.0, tensor([0, 0])], "the argument `Y` was changed"),
        ({"X": [1.0, 2.0]}, [[1.0]], "the argument `X` was changed"),
        ({"X": X}, [], "its arguments cannot be read any more"),
        ({"X": X}, {}, "its arguments cannot be read any more"),
    ],
    ids=str,
)
def test_inputs_must_stay(sent: dict[str, Any], after: Value, message: str | None) -> None:
    """Tensors and lists hold to the last bit what was sent; tracking them is no change."""
    observed = CaseObservation(roots={"result": 1.0, "args": after})
    finding = UNCHANGED.judge(pair(returned(1.0), observed, sent=sent))
    assert (message is None) == finding.passed
    assert finding.message.startswith(message or "")


def test_method_checks_are_gates_without_points() -> None:
    """Autograd used and inputs unchanged earn nothing and take all; other checks earn and are no gates."""
    assert {(True, 0.0)} == {(spec.gate, spec.weight) for spec in (USED, UNUSED, UNCHANGED)}
    assert {(False, 1.0)} == {(spec.gate, spec.weight) for spec in (COMPARE, ATTACHED, TRACKED, LEAVES, GRADIENT)}


def test_every_kind_is_named_after_its_file() -> None:
    """A kind's name in YAML is its module's, and each has a label and its paths."""
    assert {kind: f"grader.judge.checks.{kind}" for kind in KINDS} == {
        kind: spec.__module__ for kind, spec in KINDS.items()
    }
    for spec in (COMPARE, ATTACHED, TRACKED, UNTRACKED, SHARES, USED, LEAVES, GRADIENT, UNCHANGED):
        assert spec.label
        assert all(Selector.parse(path).text == path for path in spec.paths())


EVERY = [COMPARE, ATTACHED, TRACKED_LEAF, UNTRACKED, USED, LEAVES, GRADIENT, UNCHANGED]


@settings(max_examples=80, deadline=None)
@given(VALUES, VALUES, st.booleans(), st.sampled_from(EVERY))
def test_any_observation_can_be_judged(value: Value, args: Value, hidden: bool, spec: CheckSpec) -> None:
    """Whatever a child says it returned, each kind of check gives a finding."""
    observed = CaseObservation(roots={"result": value, "args": args}, gradients={KEY: gradient_of(value)})
    expected = returned(tensor([1, 2]), gradients={KEY: tensor([1, 2])})
    finding = spec.judge(pair(expected, observed, hidden=hidden, sent={"x": X}))
    assert finding.passed or finding.message


def gradient_of(value: Value) -> Value:
    return value if isinstance(value, Tensor | Described) else Described(type="RuntimeError", text="")
