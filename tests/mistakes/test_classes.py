"""Mistakes inside classes: the operators on small sources, and the corpus of classes on the course under examples/."""

from __future__ import annotations

import pytest

from grader.mistakes import make_mutants
from tests import grading
from tests.corpus.labels import CLASSES, read_corpus
from tests.corpus.score import Scores, report, score_corpus

NAMED_FIRST = 0.95  # measured: 0.98
ACCUSED_WRONGLY = 0.01  # measured: 0

FUNCTION = """
import torch
class Leak(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0)
    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return {}
"""
MODULE = """
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 2)
        self.rest = nn.ModuleList([nn.Linear(2, 2)])
    def forward(self, x):
        return self.rest[0](self.first(x))
"""
OPTIMIZER = """
import torch
class Plain:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                {}
    def zero_grad(self):
        for p in self.params:
            p.grad = None
"""
SCALAR = """
class Value:
    def __init__(self, data):
        self.data, self.grad, self.parents = data, 0.0, ()
    def backward(self, flow=1.0):
        self.grad += flow
        for parent, slope in self.parents:
            parent.backward(flow * slope)
"""


def sources(source: str, name: str) -> list[str]:
    """The mutants of one kind."""
    return [mutant.source for mutant in make_mutants(source, function="main") if mutant.id == name]


@pytest.mark.parametrize("value", ["grad_output * (x > 0)", "torch.where(x > 0, grad_output, 0.0)"])
def test_what_arrives_is_ignored_however_it_is_used(value: str) -> None:
    """A product loses its factor, anything else takes ones for it."""
    assert any(
        "ones_like(grad_output)" in each for each in sources(FUNCTION.format(value), "function-ignores-grad_output")
    )


def test_a_mask_is_left_out_or_asks_the_gradient() -> None:
    """A factor that is a comparison is relu's mask, or one like it."""
    source = FUNCTION.format("grad_output * (x > 0)")
    (missing,) = sources(source, "relu-mask-missing")
    assert "return grad_output\n" in missing
    (other,) = sources(source, "relu-mask-from-gradient")
    assert "grad_output * (grad_output > 0)" in other
    (flipped,) = sources(source, "sign-flipped")
    assert "return -(grad_output * (x > 0))" in flipped


def test_layers_that_a_module_does_not_see() -> None:
    """A layer and a list of layers can each be unregistered, alone and together."""
    made = sources(MODULE, "unregistered-parameter")
    assert 3 == len(made)
    assert any("self.__dict__['first'] = nn.Linear(2, 2)" in each for each in made)
    assert any("self.rest = list([nn.Linear(2, 2)])" in each for each in made)
    assert sources(MODULE, "detach-in-forward")


@pytest.mark.parametrize(
    ("update", "uphill", "rebound"),
    [
        ("p -= self.lr * p.grad", "p += self.lr * p.grad", "p = p - (self.lr * p.grad)"),
        ("p.sub_(p.grad * self.lr)", "p.add_(p.grad * self.lr)", "p = p - (p.grad * self.lr)"),
        ("p.add_(p.grad, alpha=-self.lr)", "p.sub_(p.grad, alpha=-self.lr)", "p = p + p.grad * -self.lr"),
        ("p.data -= self.lr * p.grad", "p.data += self.lr * p.grad", "p = p - (self.lr * p.grad)"),
    ],
)
def test_a_step_goes_uphill_or_to_a_new_tensor(update: str, uphill: str, rebound: str) -> None:
    """Whatever way a parameter is changed in place, it can be changed the other way, or not at all."""
    source = OPTIMIZER.format(update)
    assert any(uphill in each for each in sources(source, "sign-flipped"))
    assert any(rebound.replace("(", "").replace(")", "") in each for each in sources(source, "rebind-under-no-grad"))
    (tracked,) = sources(source, "inplace-leaf")
    assert "with torch.enable_grad():" in tracked


def test_clearing_that_clears_nothing_or_one() -> None:
    """``zero_grad`` can be empty, or see the first or the last parameter only."""
    source = OPTIMIZER.format("p -= self.lr * p.grad")
    assert sources(source, "grads-accumulate")
    assert 2 == len(sources(source, "zero-only-some"))


def test_a_scalar_class_hands_on_its_slope_alone() -> None:
    """A backward that calls itself can forget what arrived."""
    assert any("parent.backward(slope)" in each for each in sources(SCALAR, "function-ignores-grad_output"))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    folder = tmp_path_factory.mktemp("classes")
    return score_corpus(read_corpus(CLASSES), folder, course_folder=grading.CHECKOUT / "examples" / "course")


def test_no_verdict_on_a_class_is_wrong(scores: Scores) -> None:
    """No right class loses a point and no wrong one passes."""
    assert [] == [str(each) for each in (*scores.losing_right(), *scores.passing_wrong())]


def test_mistakes_in_classes_are_named(scores: Scores) -> None:
    """Nearly all wrong classes are told which mistake they make, and hardly one another than a fair teacher would."""
    assert NAMED_FIRST <= scores.named_share, report(scores, verbose=True)
    assert ACCUSED_WRONGLY >= scores.accused_share, report(scores, verbose=True)
