"""What only looks like a mistake: legal source that patterns must not take for one."""

from __future__ import annotations

import dataclasses
import re

import pytest

from grader.mistakes import descent, source
from grader.mistakes.facts import MAX_SOURCE, relevant
from grader.mistakes.match import behaves_alike
from grader.mistakes.rules import named_by_evidence
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.progress import lag
from grader.model import CaseObservation, Observation, Raised
from grader.wire.values import Value
from tests.mistakes.test_diagnose import SLOPE, facts, named, square_slope

UPDATE = """
for _ in range(steps):
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad
    CLEARING
"""


@pytest.mark.parametrize(
    ("expected", "clearing"),
    [
        (True, "w.grad = None"),
        (True, "w.grad.zero_()"),
        (True, "for p in [w]: p.grad = None"),
        (False, "w.grad = b.grad = None"),
        (False, "w.grad, b.grad = None, None"),
        (False, "for p in (w, b):\n        p.grad.zero_()"),
        (False, "for p in params:\n        p.grad = None"),
        (False, "for name, p in model.named_parameters():\n        p.grad = None"),
        (False, "w.grad = None\n    b.grad *= 0"),
        (False, "w.grad = None\n    b.grad = torch.zeros_like(b)"),
        (False, "w.grad = None\n    del b.grad"),
        (False, "if w.grad == None: pass"),
    ],
)
def test_clearing_in_turn_clears_all(expected: bool, clearing: str) -> None:
    """Gradients may be cleared in one statement, or one after another under another name."""
    assert expected == source.clears_only_some(UPDATE.replace("CLEARING", clearing))


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        (True, "\n    return 2 * x\n"),
        (True, " return 2 * x\n"),
        (True, "\n    return 2 * x\n\ndef other(g):\n    return g\n"),
        (False, " return g * 2 * x\n"),
        (False, "\n    def scaled(k):\n        return k * g\n    return scaled(2)\n"),
        (False, "\n    return (lambda k: k * g)(2)\n"),
    ],
)
def test_all_of_a_backward_is_looked_at(expected: bool, body: str) -> None:
    """A backward may stand on one line, and may hold functions of its own."""
    assert expected == source.ignores_what_arrives(f"def backward(ctx, g: torch.Tensor):{body}")


@pytest.mark.parametrize(
    ("expected", "end"),
    [
        (True, "        w = w.detach().requires_grad_()\n"),
        (True, "    w = w - 1\n    for _ in range(2):\n        loss.backward()\n"),
        (False, "    w = w.detach()\n    return w\n"),
        (False, "    w = round(w.item(), 4)\n    return w\n"),
        (False, "    w = w.data\n    return w\n"),
    ],
)
def test_name_bound_after_the_last_step_is_a_result(expected: bool, end: str) -> None:
    """What the optimizer holds matters for as long as it steps."""
    loop = (
        "    opt = torch.optim.SGD([w], lr=lr)\n    for _ in range(9):\n        loss.backward()\n        opt.step()\n"
    )
    assert expected == source.reassigned_after_optimizer(f"def train(w):\n{loop}{end}")


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "t = torch.tensor(x * 2, requires_grad=True)"),
        (True, "t = torch.tensor(2 * x, requires_grad=True)"),
        (True, "t = torch.tensor((a)[0] * 2, requires_grad=True)"),
        (False, "t = torch.tensor(-1.0, requires_grad=True)"),
        (False, "t = torch.tensor(1e-3, requires_grad=True)"),
        (False, "t = torch.tensor([0.5, -2.0], requires_grad=True)"),
    ],
)
def test_negative_number_is_no_computation(expected: bool, line: str) -> None:
    """A tensor of numbers is a new beginning, whatever their signs."""
    assert expected == source.remakes_tensor(line)


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "w -= lr * w.grad"),
        (True, "w -= g"),
        (True, "w = w - lr * g"),
        (True, "w -= lr * g.mean()"),
        (False, "X -= X.mean()"),
        (False, "X = X - torch.mean(X)"),
        (False, "steps -= 1"),
    ],
)
def test_not_all_that_is_taken_away_is_a_step(expected: bool, line: str) -> None:
    """Data that are centred, and counts, are no update that stands before backward."""
    assert expected == source.updates_before_backward(f"{line}\nloss.backward()\n")


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "g = loss.backward()"),
        (True, "g: Tensor = loss.backward()"),
        (True, "for _ in range(3): g = loss.backward()"),
        (True, 'd["g"] = F.mse_loss(p, y, reduction="sum").backward()'),
        (True, "return loss.backward()"),
        (True, "print(loss.backward())"),
        (False, 'F.mse_loss(p, y, reduction="sum").backward()'),
        (False, "loss = (w * x).sum(); loss.backward()"),
        (False, "if step == 0: loss.backward()"),
        (False, "log.append(1); loss.backward()"),
    ],
)
def test_result_of_backward_is_used_only_where_it_goes_somewhere(expected: bool, line: str) -> None:
    """An argument's `=`, a comparison or a statement before it on the line is no use of what backward returns."""
    assert expected == bool(re.search(p.BACKWARD_AS_VALUE, line, re.MULTILINE))


@pytest.mark.parametrize(
    ("expected", "pattern", "line"),
    [
        (True, p.NO_RATE, "opt = torch.optim.SGD([w, b])"),
        (True, p.NO_RATE, "opt = SGD(model.parameters())"),
        (False, p.NO_RATE, "class SGD(Optimizer):"),
        (False, p.NO_RATE, "class MySGD(torch.optim.Optimizer):"),
        (False, p.NO_RATE, "def SGD(params):"),
        (True, p.AUTOGRAD_GRAD, "g, = grad(y, x)"),
        (False, p.AUTOGRAD_GRAD, "def grad(x):"),
        (True, p.STEPPED, "opt.step"),
        (False, p.STEPPED, "self.step += 1"),
        (False, p.STEPPED, "self.step = 0"),
        (True, p.MATH, "y = math.sin(x)"),
        (True, p.MATH, "from math import sin"),
        (False, p.MATH, "y = torch.sin(math.pi * x)"),
        (False, p.MATH, "from math import pi"),
        (True, p.TYPO, "x.requires_grad == True"),
        (False, p.TYPO, "assert x.requires_grad == True"),
        (False, p.TYPO, "if x.requires_grad == False:"),
        (True, p.ZEROING, "w.grad *= 0"),
        (True, p.ZEROING, "w.grad, b.grad = None, None"),
        (False, p.ZEROING, "w.grad *= lr"),
        (False, p.ZEROING, "w.data -= lr * w.grad"),
    ],
)
def test_pattern_knows_its_neighbours(expected: bool, pattern: str, line: str) -> None:
    """What is spelt almost like a sign of a mistake is told from it."""
    assert expected == bool(re.search(pattern, line, re.MULTILINE))


def test_question_to_a_flag_is_no_typo() -> None:
    """Whether a tensor is tracked may be asked, of an answer that is wrong for another reason."""
    asked = SLOPE.replace("    y = ", "    assert x.requires_grad == True\n    y = ")
    assert [] == named(facts(asked, lambda x: 3 * x))


MODULE = """
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        KEPT
    def train(self):
        torch.optim.SGD(self.parameters(), lr=0.1)
"""


@pytest.mark.parametrize(
    ("expected", "kept"),
    [
        (True, "self.w = torch.zeros(2, requires_grad=True)"),
        (True, "self.w = torch.zeros(2)"),
        (True, "self.layers = [nn.Linear(2, 2), nn.Linear(2, 1)]"),
        (True, "self.layers = [\n            nn.Linear(2, 2)]"),
        (True, "self.layers = []\n        self.layers.append(nn.Linear(2, 2))"),
        (False, "self.linear = nn.Linear(2, 2)\n        self.losses = []"),
        (False, "self.linear = nn.Linear(2, 2)\n        self.mean = torch.zeros(2)"),
        (False, "self.sizes = [2, 2]\n        self.linear = nn.Linear(*self.sizes)"),
        (False, "self.layers = nn.ModuleList()\n        self.log = []\n        self.layers.append(nn.Linear(2, 2))"),
    ],
)
def test_module_may_keep_what_is_no_parameter(expected: bool, kept: str) -> None:
    """A log, a list of sizes or a constant beside layers that are registered is not what goes unseen."""
    known = facts(f"def slope(x): Net().train()\n{MODULE.replace('KEPT', kept)}", lambda x: 3 * x)
    assert expected == any(rule.id == "unregistered-parameter" for rule in named_by_evidence(known))


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        (["dtype-mix"], "expected m1 and m2 to have the same dtype, but got: float != double"),
        ([], "expected m1 and m2 to have the same dtype, but got: long int != float"),
        ([], "expected scalar type Float but found Long"),
    ],
)
def test_whole_numbers_are_no_second_floating_point_type(expected: list[str], message: str) -> None:
    """A tensor of integers that meets one of floats is not named as two kinds of floats."""
    assert expected == named(facts(raised=message))


@pytest.mark.parametrize(
    ("expected", "given"), [(False, [5.0] * 4), (False, [1.0, 2.0, 3.0]), (True, [9.0, 5.0, 5.0, 5.0])]
)
def test_constant_list_does_not_lag(expected: bool, given: list[float]) -> None:
    """A list of one number over and over is its own neighbour; one that is right is not late."""
    known = facts()
    wanted = [5.0] * 4 if len(given) == 4 else [1.0, 2.0, 3.0]
    pair: tuple[Value, Value] = (list(wanted), list(given))
    cases = [Observation(cases=(CaseObservation(roots={"result": values}),)) for values in pair]
    assert expected == lag(dataclasses.replace(known, expected=cases[0], observed=cases[1]), 1)


@pytest.mark.parametrize("line", ["w = -0.5", "X = torch.linspace(-1, 1, 9)", "for i in range(9, -1, -1): pass"])
def test_negative_number_turns_no_step_round(line: str) -> None:
    """Only a minus before what is multiplied or named changes which way a descent goes."""
    down = "e = a * X + b - Y\na -= 0.1 * (e * X).mean()\n"
    assert 1 == descent.goes(f"{line}\n{down}")
    assert -1 == descent.goes(f"{line}\n{down.replace('(e * X)', '(-2 * e * X)').replace('a -= 0.1 *', 'a -=')}")


def test_same_complaint_of_another_object_is_the_same() -> None:
    """Where an object lies in memory makes no difference between two exceptions."""
    exercise, _ = square_slope()

    def complaint(address: str) -> Observation:
        raised = Raised(type="TypeError", message=f"got <built-in method backward of Tensor object at {address}>")
        return Observation(cases=(CaseObservation(roots={}, raised=raised),))

    assert behaves_alike(exercise, complaint("0x7f3a"), complaint("0x8e11c0"))
    assert not behaves_alike(exercise, complaint("0x7f3a"), complaint("nowhere"))


def test_answer_below_much_data_is_found() -> None:
    """What stands above the answer does not stand for it, however much it is."""
    data = "rows = [\n" + "    (1.0, 2.0),\n" * (MAX_SOURCE // 10) + "]\ndef other(x):\n    return x.detach()\n"
    found = relevant(f"{data}{SLOPE}".encode(), "slope")
    assert "y.backward()" in found
    assert "detach" not in found
    assert len(found) <= MAX_SOURCE + 1


@pytest.mark.parametrize(
    "text", ['"Call y.detach() never."', "'Call y.detach() never.'", "r'y.detach()'", '"""y.detach()"""']
)
def test_docstring_is_no_code(text: str) -> None:
    """Text that stands alone neither accuses nor excuses, in whatever quotes."""
    assert not facts(SLOPE.replace("    y = ", f"    {text}\n    y = ")).has(p.DETACH)


def test_comments_of_the_reference_ask_for_nothing() -> None:
    """What the reference's author says of it is not what it does."""
    exercise, _ = square_slope()
    said = dataclasses.replace(exercise, reference_source=exercise.reference_source + b"\n# no .detach() here\n")
    assert not dataclasses.replace(facts(), exercise=said).asks_for(p.DETACH)
