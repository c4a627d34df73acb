"""Questions to the loops of a source, which is read as text."""

from __future__ import annotations

import pytest

from grader.mistakes.loops import computes_before, in_loop

ONCE = """
def f(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    loss = (t - 2) ** 2
    for _ in range(steps):
        opt.zero_grad()
        loss.backward(retain_graph=True)
        opt.step()
"""
PREDICTED_ONCE = ONCE.replace("loss =", "y =").replace("        opt.zero", "        loss = y.mean()\n        opt.zero")
EACH_ROUND = ONCE.replace("    loss = (t - 2) ** 2\n", "").replace("opt.zero_grad()", "loss = (t - 2) ** 2")
BY_MODEL = EACH_ROUND.replace("(t - 2) ** 2", "model(X)")
NEVER_MOVES = ONCE.replace("        opt.step()\n", "")
BY_HAND = """
loss = (a * X + b - Y).pow(2).mean()
while True:
    ga, gb = torch.autograd.grad(loss, [a, b], retain_graph=True)
    a.data -= 0.1 * ga
"""


@pytest.mark.parametrize("source", [ONCE, PREDICTED_ONCE, BY_HAND])
def test_a_graph_made_before_the_loop_is_seen(source: str) -> None:
    """Nothing above backward in the loop computes with a parameter that moves."""
    assert computes_before(source)


@pytest.mark.parametrize("source", [EACH_ROUND, BY_MODEL, NEVER_MOVES, "", "for x in y:\n    pass"])
def test_a_graph_made_in_the_loop_is_no_such(source: str) -> None:
    """A parameter that is used, a call that may use one, or nothing that moves is no evidence."""
    assert not computes_before(source)


def test_what_stands_in_a_loop() -> None:
    """Lines count by their indentation below the loop's head."""
    assert in_loop("for i in x:\n    if i:\n        y = 1\nz = 2", "y = 1")
    assert not in_loop("for i in x:\n    y = 1\nz = 2", "z = 2")
