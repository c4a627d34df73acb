"""The losses that are kept for pictures: bounded, harmless, and only where they are asked for."""

from __future__ import annotations

import itertools
import math

import pytest

from tests.child.running import Runner

JOB = "answer(3.0) with its losses"
TRAIN = """
import torch

def answer(x):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(1.0, requires_grad=True)
    for _ in range({steps}):
        a.grad = b.grad = None
        (a**2 + b**2).backward()
        with torch.no_grad():
            a -= 0.25 * a.grad
            b -= 0.25 * b.grad
    return a.item()
"""


def test_each_pass_is_kept_with_its_parameters(run: Runner) -> None:
    """A row is the pass's number, its loss, and the two numbers in the graph's leaves before the step."""
    losses = run.case(TRAIN.format(steps=3), JOB).losses
    assert ((1.0, 10.0, 3.0, 1.0), (2.0, 2.5, 1.5, 0.5), (3.0, 0.625, 0.75, 0.25)) == losses


def test_a_long_training_is_thinned(run: Runner) -> None:
    """Of many passes every second, fourth, … is kept, the first always."""
    losses = run.case(TRAIN.format(steps=1000), JOB).losses
    numbers = [row[0] for row in losses]
    assert 60 < len(numbers) <= 128
    assert 1.0 == numbers[0]
    assert 1 == len({later - earlier for earlier, later in itertools.pairwise(numbers)})
    assert numbers[-1] > 980


def test_nobody_asked_nothing_is_kept(run: Runner) -> None:
    """An exercise without such a picture has no losses."""
    assert () == run.case(TRAIN.format(steps=3), "answer(3.0)").losses


@pytest.mark.parametrize(
    "loss",
    [
        "(torch.ones(2) * a).backward(torch.ones(2))",
        "torch.autograd.backward([a * 2, a * 3])",
        "(a * 1j).backward(torch.tensor(1j))",
        "torch.func.grad(lambda v: v**2)(torch.tensor(2.0))",
        "class T(torch.Tensor): pass\n    (a.as_subclass(T) ** 2).backward()",
    ],
)
def test_what_is_no_single_loss_is_left_out(run: Runner, loss: str) -> None:
    """Passes from several numbers, from complex ones or inside a transform disturb nothing."""
    source = f"import torch\ndef answer(x):\n    a = torch.tensor(x, requires_grad=True)\n    {loss}\n    return 1.0\n"
    case = run.case(source, JOB)
    assert case.raised is None
    assert all(math.isfinite(number) for row in case.losses for number in row)


def test_losses_that_are_forged_stay_bounded(run: Runner) -> None:
    """A submission that fills the list itself is cut off, or its reply is unreadable; nothing else happens."""
    source = """
    from grader.child.losses import Losses
    def answer(x):
        Losses.kept.extend([[float(n), 1.0] for n in range(100_000)])
        return 1.0
    """
    assert "unreadable" == run.observe(source, JOB).ending
