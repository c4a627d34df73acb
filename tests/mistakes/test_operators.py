"""Each family of mistakes, on the smallest source that has a place for it."""

from __future__ import annotations

import pytest

from grader.mistakes import make_mutants
from grader.mistakes.by_hand import by_hand
from grader.mistakes.program import Program
from tests.mistakes.samples import call, ids, made, numbers

LEAF = "w = torch.tensor(1.0, requires_grad=True)"
LOOP = f"""
import torch
{LEAF}
log = []
for _ in range(n):
    loss = (w - 2) ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad.zero_()
    log.append(loss.item())
"""
OPTIMIZER = f"""
import torch
{LEAF}
optimizer = torch.optim.SGD([w], lr=0.1)
for _ in range(50):
    optimizer.zero_grad()
    loss = ((w * X - Y) ** 2).mean()
    loss.backward()
    optimizer.step()
"""
TWO = """
import torch
def f(x: float):
    x = torch.tensor(x, requires_grad=True)
    y = x ** 3
    y.backward(create_graph=True)
    first = x.grad
    x.grad = None
    first.backward()
    return x.grad.item()
"""
FUNCTION = """
class Square(torch.autograd.Function):
    def forward(ctx, x): return x ** 2
    def backward(ctx, grad_output):
        return grad_output * 2 * ctx.x
"""
MODULE = """
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1))
"""
BACKPROP = """
def backward(x: Tensor, y: Tensor, w: Tensor) -> dict[str, Tensor]:
    before = x @ w
    hidden = before.clamp(min=0)
    d = 2 * (hidden - y) / len(y)
    d = torch.where(before > 0, d, 0.0)
    return {"w": x.T @ d, "b": d.sum(0), "v": hidden.T @ d}
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(LOOP, {"grads-accumulate", "zero-before-first-backward"}, id="zeroing"),
        pytest.param(
            LOOP, {"zero-before-step", "step-before-backward", "step-not-called", "forgot-backward"}, id="order"
        ),
        pytest.param(LOOP, {"off-by-one-step", "graph-outside-loop", "data-write-before-backward"}, id="steps, hoist"),
        pytest.param(LOOP, {"rebind-parameter", "rebind-under-no-grad", "inplace-leaf"}, id="update"),
        pytest.param(LOOP, {"graph-kept-in-log", "no-grad-without-parens", "nonleaf-grad"}, id="log"),
        pytest.param(LOOP, {"sign-flipped", "forgot-factor-2", "lr-forgotten", "lr-too-big"}, id="rate, sign, factor"),
        pytest.param(OPTIMIZER, {"optimizer-holds-old-tensor", "optimizer-bad-params"}, id="optimizer"),
        pytest.param(OPTIMIZER, {"rebind-parameter", "inplace-leaf", "sign-flipped"}, id="optimizer written out"),
        pytest.param(OPTIMIZER, {"not-converged", "sum-vs-mean", "nonscalar-backward"}, id="optimizer, reductions"),
        pytest.param(TWO, {"no-create-graph", "second-derivative-sum"}, id="second derivative"),
        pytest.param(FUNCTION, {"function-ignores-grad_output", "function-wrong-count"}, id="function"),
        pytest.param(MODULE, {"missing-super-init", "unregistered-parameter"}, id="module"),
        pytest.param(
            BACKPROP,
            {"relu-mask-missing", "relu-mask-from-gradient", "preactivation-used", "bias-mean", "missing-transpose"},
            id="backpropagation",
        ),
        pytest.param(
            BACKPROP, {"forgot-factor-2", "sum-vs-mean", "sign-flipped", "broadcast-n-n1"}, id="derivatives by hand"
        ),
        pytest.param(
            f"{LEAF}\ny = torch.sin(w)\ny.backward()",
            {"math-on-tensor", "numpy-on-grad-tensor", "tensor-of-tensors", "rewrap-requires-grad"},
            id="other libraries",
        ),
        pytest.param(
            f"{LEAF}\ny = w ** 2\ny.backward()",
            {"detach-in-forward", "data-in-forward", "item-breaks-graph", "no-grad-around-forward"},
            id="detach",
        ),
        pytest.param(
            f"{LEAF}\ny = w ** 2\ny.backward()",
            {"no-requires-grad", "int-requires-grad", "leaf-lost-at-creation", "backward-twice", "forgot-backward"},
            id="leaf",
        ),
        pytest.param(
            f"def f():\n    {LEAF}\n    y = w ** 2\n    y.backward()\n    return y.item(), w.grad.item()",
            {"value-not-gradient", "returns-grad-tensor", "backward-result-used", "grad-tuple"},
            id="returned",
        ),
        pytest.param(
            f"def f():\n    {LEAF}\n    y = w ** 2\n    y.backward()\n    return w.grad",
            {"expects-dot-grad-after-autograd.grad", "nonleaf-grad"},
            id="autograd.grad",
        ),
        pytest.param("g = x.grad.item()\nx.grad.zero_()", {"alias-history"}, id="kept"),
    ],
)  # fmt: skip
def test_family_makes_its_mistakes(source: str, expected: set[str]) -> None:
    """Each family makes its mistakes where there is a place for them."""
    assert expected <= made(source)


@pytest.mark.parametrize(
    ("source", "unwanted"),
    [
        pytest.param("y = 2 * x ** 2\ny.backward()\ng = x.grad.item()", "lr-forgotten", id="no rate"),
        pytest.param("def f(x: float):\n    return x - 1\n", "sign-flipped", id="a difference of numbers"),
        pytest.param("def f(x: float):\n    return x - 1\n", "broadcast-n-n1", id="nothing to broadcast"),
        pytest.param(f"{LEAF}\ny = 2 * w\n", "forgot-factor-2", id="a factor of the forward pass"),
        pytest.param(LOOP, "zero-only-some", id="one parameter"),
        pytest.param(LOOP, "second-derivative-sum", id="first derivatives"),
    ],
)
def test_family_leaves_alone_what_is_no_place(source: str, unwanted: str) -> None:
    """Where a mistake cannot be made it is not."""
    assert unwanted not in made(source)


def test_several_parameters_are_forgotten_one_at_a_time() -> None:
    """With an optimizer, too, each parameter's clearing can be the one that is missing."""
    source = (
        "def f(a, b):\n    at = torch.tensor(a, requires_grad=True)\n    bt = torch.tensor(b, requires_grad=True)\n"
        "    o = torch.optim.SGD([at, bt], 0.1)\n    for i in range(3):\n        o.zero_grad()\n"
        "        (at * bt).backward()\n        o.step()\n    return at.item(), bt.item()\n"
    )
    mutants = make_mutants(source, function="f")
    assert ["never clears a's gradient", "never clears b's gradient"] == [
        mutant.label for mutant in mutants if mutant.id == "zero-only-some"
    ]


def test_second_derivative_is_the_sum_of_both() -> None:
    """At x = 2, three times the square plus six times x is 24."""
    (mutant,) = (m for m in make_mutants(TWO, function="f") if m.id == "second-derivative-sum")
    assert [24.0] == numbers(call(mutant.source, 2.0))


def test_script_is_mutated_like_a_function() -> None:
    """A source without functions has the mistakes of its statements, and no second call to leave something to."""
    script = f"import torch\n{LEAF}\ny = w ** 2\ny.backward()\n"
    function = f"import torch\ndef f():\n    {LEAF}\n    y = w ** 2\n    y.backward()\n"
    once = ids(make_mutants(function, function="f")) - {"grads-accumulate"}
    assert once == ids(make_mutants(script, function=None, script=("w", "y")))


def test_gradient_that_is_not_there_is_handed_back_in_silence() -> None:
    """Without .item() a forgotten backward gives None instead of an exception."""
    source = f"import torch\ndef f():\n    {LEAF}\n    y = w ** 2\n    y.backward()\n    return w.grad.item()\n"
    results = [call(m.source) for m in make_mutants(source, function="f") if m.id == "forgot-backward"]
    assert any(result is None for result in results)
    assert any(isinstance(result, AttributeError) for result in results)


@pytest.mark.parametrize(
    ("expected", "made"),
    [
        (True, "torch.optim.SGD([w], lr=0.1)"),
        (True, "torch.optim.SGD([w], 0.1)"),
        (False, "torch.optim.SGD([w], 0.1, 0.9)"),
        (False, "torch.optim.SGD([w], lr=0.1, momentum=0.9)"),
        (False, "torch.optim.SGD([w, model.b], lr=0.1)"),
    ],
)
def test_only_plain_descent_is_written_out(expected: bool, made: str) -> None:
    """An optimizer with momentum, or with parameters that have no name, would take other steps."""
    program = Program.parse(OPTIMIZER.replace("torch.optim.SGD([w], lr=0.1)", made), function=None)
    assert expected == (by_hand(program) is not program)
