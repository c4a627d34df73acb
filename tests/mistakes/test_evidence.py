"""Evidence joined from events, values and source: what names a mistake, and what is one sign too few."""

from __future__ import annotations

import dataclasses

import pytest

from grader.mistakes.diagnose import diagnose, is_plausible
from grader.mistakes.facts import Facts
from grader.mistakes.rules.progress import fall_at_end
from grader.mistakes.written_in import written_in
from grader.model import Diagnosis, Raised
from grader.model.observation import Frame
from tests.mistakes.test_diagnose import SLOPE, facts, named

UNTRACKED = "element 0 of tensors does not require grad and does not have a grad_fn"


@pytest.mark.parametrize(
    ("expected", "source", "result"),
    [
        pytest.param(True, "def slope(x):\n    return 6.0\n", 6.0, id="one answer, whatever is asked"),
        pytest.param(True, SLOPE.replace("tensor(x", "tensor(3.0"), 6.0, id="a shown input in place of the given one"),
        pytest.param(False, "def slope(x):\n    return 7.0\n", 7.0, id="a constant that is no answer"),
        pytest.param(False, SLOPE.replace("tensor(x", "tensor(kept"), 6.0, id="a result kept, and no number written"),
    ],
)
def test_answers_are_written_in_where_inputs_change_nothing(expected: bool, source: str, result: float) -> None:
    """A constant is an answer that was written in where it is a shown one, and the source shows it or its input."""
    assert expected == (written_in(facts(source, lambda _: result, engine_runs=0)) is not None)


def test_overwritten_input_must_have_its_shown_value() -> None:
    """A parameter that is given the shown value is written in; one that is given another value is a choice."""
    shown, other = (SLOPE.replace("tensor(x", f"tensor({value}") for value in ("3.0", "4.0"))

    def result(x: float) -> float:
        return 6.0 if x == 3 else 6.5

    assert written_in(facts(shown, result)) is not None
    assert written_in(facts(other, result)) is None


def test_sum_of_as_many_gradients_as_passes_is_named() -> None:
    """Each pass went through its own graph: the sum is of gradients that piled up, not of one gone through twice."""
    twice = SLOPE.replace("y.backward()", "y.backward()\n    y = x ** 2\n    y.backward()")
    assert ["grads-accumulate"] == named(facts(twice, lambda x: 4 * x, engine_runs=2))
    assert not is_plausible("backward-twice", facts(twice, lambda x: 4 * x, engine_runs=2))
    kept = SLOPE.replace("y.backward()", "y.backward(retain_graph=True)\n    y.backward()")
    assert is_plausible("backward-twice", facts(kept, lambda x: 4 * x, engine_runs=2))


def test_passes_onto_two_leaves_do_not_pile_up() -> None:
    """Twice the slope after two passes is no sum where each pass has a leaf of its own."""
    chained = SLOPE.replace(
        "    return x.grad",
        "    t = torch.tensor(x.grad.item(), requires_grad=True)\n    (t ** 2).backward()\n    return t.grad",
    )
    assert [] == named(facts(chained, lambda x: 4 * x, engine_runs=2))


def test_second_pass_from_a_gradient_needs_its_graph() -> None:
    """What fails is the pass from a gradient that kept no graph, though a number is taken out elsewhere, too."""
    source = SLOPE.replace("y.backward()", "g, = torch.autograd.grad(y, x)\n    g.backward()")
    assert ["no-create-graph"] == named(facts(source, raised=UNTRACKED, engine_runs=1))


def _raised_at(line: str, message: str) -> Facts:
    known = facts(SLOPE, raised=message)
    frame = Frame(file="slope.py", line=4, function="slope", source=line)
    return dataclasses.replace(known, raised=Raised(type="TypeError", message=message, frames=(frame,)))


@pytest.mark.parametrize(
    ("expected", "line", "message"),
    [
        (True, "opt = torch.optim.SGD(a, b, lr=lr)", "SGD.__init__() got multiple values for argument 'lr'"),
        (True, "opt = optim.SGD(lr=lr)", "SGD.__init__() missing 1 required positional argument: 'params'"),
        (True, "opt = SGD(lr, [x])", "'<' not supported between instances of 'list' and 'float'"),
        (
            False,
            "opt = SGD([x], learning_rate=lr)",
            "got an unexpected keyword argument 'learning_rate'",
        ),
        (False, "if [x] < lr:", "'<' not supported between instances of 'list' and 'float'"),
    ],
)
def test_optimizer_that_gets_its_parameters_wrong(expected: bool, line: str, message: str) -> None:
    """Python's own complaint counts on the line that makes an optimizer, where it is about the parameters."""
    assert expected == (["optimizer-bad-params"] == named(_raised_at(line, message)))


def test_rewrapped_result_is_told_from_a_copied_one() -> None:
    """A new tensor of tracked numbers that asks to be tracked again is another mistake than one that does not."""
    warning = "To copy construct from a tensor, it is recommended to use"
    copied = SLOPE.replace("x ** 2", "torch.tensor(x ** 2)")
    assert ["tensor-of-tensors"] == named(facts(copied, raised=UNTRACKED, engine_runs=0, warning=warning))
    rewrapped = SLOPE.replace("x ** 2", "torch.tensor(x ** 2, requires_grad=True)").replace(".item()", "")
    assert ["rewrap-requires-grad"] == named(facts(rewrapped, lambda _: None, warning=warning))


def test_switched_off_recording_does_not_explain_a_lost_leaf() -> None:
    """PyTorch's warning of a tensor that is no leaf outweighs no_grad in the source."""
    source = SLOPE.replace("requires_grad=True)", "requires_grad=True) * 1").replace(".item()", "")
    source = source.replace("    y = x", "    with torch.no_grad():\n        print(x)\n    y = x")
    warning = "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed."
    assert "no-grad-around-forward" not in named(facts(source, lambda _: None, warning=warning))


@pytest.mark.parametrize(
    ("expected", "losses"),
    [
        pytest.param(None, [4.0, 3.0], id="too few to tell"),
        pytest.param(True, [100 * 0.9**k for k in range(40)], id="still falling"),
        pytest.param(False, [5.0 + 100 * 0.1**k for k in range(40)], id="settled"),
        pytest.param(False, [100 * 0.5**k for k in range(40)], id="as good as 0"),
        pytest.param(False, [3.0 + (-1) ** k for k in range(40)], id="up and down"),
    ],
)
def test_loss_that_still_falls_is_seen(expected: bool | None, losses: list[float]) -> None:
    """A run that stopped too soon is told from one that has settled, if in the wrong place."""
    known = facts()
    rows = tuple((float(at), loss) for at, loss in enumerate(losses, start=1))
    first, *rest = known.observed.cases
    cases = (dataclasses.replace(first, losses=rows), *rest)
    share = fall_at_end(dataclasses.replace(known, observed=dataclasses.replace(known.observed, cases=cases)))
    assert expected == (None if share is None else share > 1e-5)


def test_wrong_sign_of_one_of_several_needs_a_minus() -> None:
    """A slope with the wrong sign is named where all are wrong, or a minus is seen."""
    told: list[Diagnosis] = diagnose(facts(SLOPE, lambda x: -2 * x), list)
    assert ["sign-flipped"] == [each.id for each in told]


def test_an_import_of_optimizers_is_no_optimizer() -> None:
    """Where one file holds all exercises, what another one imports accuses none of a step that was not taken."""
    cut = SLOPE.replace("import torch\n", "import torch\nimport torch.optim as optim\n").replace(
        "x ** 2", "x * x.detach()"
    )
    assert "optim" in cut
    assert "detach()" in cut
    assert "step-not-called" not in named(facts(cut, lambda x: x))


@pytest.mark.parametrize(
    "message",
    ["\"bitwise_xor_cpu\" not implemented for 'Float'", "unsupported operand type(s) for ^: 'int' and 'float'"],
)
def test_a_caret_for_a_power_is_named(message: str) -> None:
    """PyTorch and Python speak of an exclusive or, which is not what was meant."""
    assert ["caret-for-power"] == named(facts(SLOPE.replace("x ** 2", "x^2"), raised=message, engine_runs=0))
