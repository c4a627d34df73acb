"""Questions about the order of a source's statements, and to descents that are written out by hand."""

from __future__ import annotations

import pytest

from grader.mistakes import descent, flow
from grader.mistakes.rules import patterns as p

SQUARE = """
x = torch.tensor(x, requires_grad=True)
y = x ** 2
y.backward()
return x.grad.item()
"""


@pytest.mark.parametrize(
    ("expected", "before", "after"),
    [
        pytest.param(True, "y.back", "x.data += 1\ny.back", id="between result and pass"),
        pytest.param(True, "y.back", "x.data.mul_(0)\ny.back", id="in place"),
        pytest.param(True, "y.back", "x.data[0] = 1.0\ny.back", id="one element"),
        pytest.param(True, "y.back", "x.data += 1\nz = y.sum()\nz.back", id="above the last of several results"),
        pytest.param(True, "y = x ** 2", "e = x - 2\ny = e * e\ne.data /= 2", id="something on the way"),
        pytest.param(False, "y = ", "x.data += 1\ny = ", id="above the result"),
        pytest.param(False, "return", "x.data -= 0.1\nreturn", id="below the pass"),
        pytest.param(False, "y.back", "y.data *= 2\ny.back", id="the result itself, which no slope needs"),
        pytest.param(False, "y.back", "w.data *= 2\ny.back", id="a stranger"),
        pytest.param(False, "y.back", "x.data -= lr * x.grad\ny.back", id="an update in the wrong place"),
        pytest.param(False, "y.back", "x.grad.data.zero_()\ny.back", id="a gradient"),
        pytest.param(False, "y = x", "y = x\ny.backward()\nx.data -= 1\ny = x", id="made anew below the write"),
        pytest.param(False, "y = x", "old = x.item()\nx.data -= 1\ny = (x - old)", id="a number kept from before"),
    ],
)
def test_write_through_data_is_seen_before_a_pass(expected: bool, before: str, after: str) -> None:
    """Only what a result was made of, written between that and its backward pass, changes a slope in silence."""
    assert expected == flow.writes_data_before_backward(SQUARE.replace(before, after))


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        (True, "g = x.grad\ng.backward()"),
        (True, "g, = torch.autograd.grad(y, x)\nh = torch.autograd.grad(g, x)[0]"),
        (True, "g = x.grad\nh = g * 1.0\nh.backward()"),
        (False, "g = x.grad.item()\ng.backward()"),
        (False, "x = x - lr * x.grad\nloss = (x - 2) ** 2\nloss.backward()"),
        (False, "z = x ** 3\nz.backward()"),
    ],
)
def test_pass_from_a_gradient_is_seen(expected: bool, lines: str) -> None:
    """A second derivative is told from a second first derivative."""
    assert expected == flow.goes_backward_from_gradient(SQUARE.replace("return x.grad.item()", lines))


def test_second_derivative_is_added_unless_cleared() -> None:
    """What backward leaves of a gradient's own pass is a sum until something is cleared in between."""
    source = "F.backward(create_graph=True)\ny = x.grad.clone()\ny.backward()"
    assert flow.adds_second_derivative(source, p.ZEROING)
    assert not flow.adds_second_derivative(source.replace("y.back", "x.grad = None\ny.back"), p.ZEROING)


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        (True, "y = x ** 2\ny.backward(retain_graph=True)\ny.backward()"),
        (True, "y = x + x\ny.backward()\ny.backward()"),
        (True, "y = x + x\nfor _ in range(2):\n    y.backward()"),
        (False, "y = x ** 2\ny.backward()\ny = x ** 2\ny.backward()"),
        (False, "for _ in range(2):\n    y = x ** 2\n    y.backward()"),
        (False, "(x ** 2).backward()\n(x ** 2).backward()"),
    ],
)
def test_same_graph_is_told_from_a_new_one(expected: bool, source: str) -> None:
    """Going backward twice from one result is not the same as adding up two results' gradients."""
    assert expected == flow.goes_through_graph_again(source)


def test_names_bound_below_the_last_pass() -> None:
    """What gets another value after all is done is known by its name."""
    assert {"y"} == flow.bound_after_backward("x = 1\ny = x ** 2\ny.backward()\ny = x.grad\n")


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "y = x.item() * x"),
        (False, "a = x.grad.item()"),
        (False, "a = float(x.grad)"),
        (False, "print(x.item())"),
    ],
)
def test_forward_pass_is_what_can_reach_a_slope(expected: bool, line: str) -> None:
    """Reads of gradients, and what is printed or returned, take nothing off a graph."""
    source = SQUARE.replace("y.backward()", f"{line}\ny.backward()")
    assert expected == flow.in_forward_pass(source, p.ITEM)
    assert not flow.in_forward_pass(SQUARE, p.ITEM)


HAND = """
for _ in range(100):
    e = a * X + b - Y
    a -= 0.1 * 2 * (e * X).mean()
    b -= 0.1 * 2 * e.mean()
"""


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        pytest.param(1, HAND, id="downhill"),
        pytest.param(-1, HAND.replace("-=", "+="), id="uphill"),
        pytest.param(1, HAND.replace("-=", "+=").replace("a * X + b - Y", "Y - (a * X + b)"), id="both turned round"),
        pytest.param(1, HAND.replace("* 2 *", "* (-2) *").replace("a * X + b - Y", "Y - (a * X + b)"), id="minus two"),
        pytest.param(0, HAND.replace("b -=", "b +="), id="one of each"),
        pytest.param(0, HAND.replace(" - Y", ""), id="no difference"),
    ],
)
def test_direction_of_a_written_out_descent(expected: int, source: str) -> None:
    """Which way steps go follows from the difference, the update and a minus; else nothing is said."""
    assert expected == descent.goes(source)


def test_gradient_by_hand_has_a_mean_and_its_inputs() -> None:
    """Without the mean, or without X in a gradient, a descent is wrong for another reason than its rate."""
    assert descent.averages(HAND)
    assert not descent.averages(HAND.replace("mean", "sum"))
    assert not descent.averages(HAND.replace("(e * X)", "e"))
