"""What holds for all mutants, whatever the mistake."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import SpecError
from grader.mistakes import make_mutants
from grader.mistakes.operators import OPERATORS
from tests.mistakes.samples import REFERENCES, ROOT, first_function, mutants_of

CATALOGUE = {
    "no-requires-grad", "int-requires-grad", "requires-grad-typo", "detach-in-forward", "data-in-forward",
    "item-breaks-graph", "math-on-tensor", "numpy-on-grad-tensor", "tensor-of-tensors", "rewrap-requires-grad",
    "no-grad-around-forward", "nondifferentiable-op", "forgot-backward", "backward-result-used", "nonscalar-backward",
    "nonleaf-grad", "leaf-lost-at-creation", "rebind-parameter", "rebind-under-no-grad", "inplace-leaf",
    "optimizer-holds-old-tensor", "optimizer-bad-params", "unregistered-parameter", "missing-super-init",
    "requires-grad-on-data", "grads-accumulate", "zero-only-some", "zero-before-step", "step-before-backward",
    "zero-before-first-backward", "step-not-called", "backward-twice", "graph-outside-loop",
    "hidden-state-not-detached", "inplace-saved", "data-write-before-backward", "graph-kept-in-log", "alias-history",
    "sum-vs-mean", "forgot-factor-2", "sign-flipped", "broadcast-n-n1", "value-not-gradient", "lr-too-big",
    "lr-forgotten", "dtype-mix", "no-create-graph", "second-derivative-sum", "grad-tuple",
    "expects-dot-grad-after-autograd.grad", "where-nan", "function-ignores-grad_output", "function-wrong-count",
    "returns-grad-tensor", "no-grad-without-parens", "off-by-one-step", "hard-coded", "formula-not-autograd",
    "not-converged", "relu-mask-missing", "relu-mask-from-gradient", "preactivation-used", "bias-mean",
    "missing-transpose",
}  # fmt: skip
NAMES = [path.stem for path in REFERENCES]
# One file for everything holds nothing that the others do not, and has hundreds of mutants.
SUBMITTED = sorted((ROOT / "examples" / "submissions").glob("*/*.py"))
SNIPPETS = [
    "import torch\n",
    "w = torch.tensor(1.0, requires_grad=True)\n",
    "a, b = torch.tensor(1.0, requires_grad=True), make(2)\n",
    "for p in (w, b):\n    p.data -= 0.1 * p.grad\n    p.grad = None\n",
    "for _ in range(3):\n    opt.zero_grad(); (w * 2).pow(2).backward(); opt.step()\n",
    "opt = torch.optim.SGD(params=model.parameters(), lr=0.1)\n",
    "opt = torch.optim.SGD([w], 0.1, momentum=0.9)\n",
    "while True:\n    loss.backward()\n    w = w - 0.1 * w.grad\n    log.append()\n",
    "torch.autograd.backward(loss)\n",
    "(g,) = torch.autograd.grad(y, [w], create_graph=True)\n",
    "x = torch.where(y > 0, torch.sin(w), 0.0)\n",
    "y = (lambda v: v.detach().mean() / len(v))(w)\n",
    "class F(torch.autograd.Function):\n    def backward(ctx, g):\n        return g * ctx.x, None\n",
    "class M(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.w = nn.Parameter(t)\n",
    "def f(x: Tensor, /, *rest, k=2, **more):\n    return (yield x.grad), [x.item() for x in rest]\n",
    "async def g():\n    async with a as b:\n        return x.T @ (y - x) / x.shape[0]\n",
    "match w.grad:\n    case None:\n        w.grad.zero_()\n    case _:\n        pass\n",
    "try:\n    loss.backward()\nexcept* ValueError:\n    total += loss.item()\nelse:\n    w.grad = torch.zeros(1)\n",
    "if (n := x.numel()) > 1: y = 2 * (x - 1) / n\n",
    "x.requires_grad = True; del x; global_name: float = x.grad.item()\n",
]


@pytest.mark.parametrize("name", NAMES)
def test_mutants_are_python(name: str) -> None:
    """Every mutant compiles."""
    mutants = mutants_of(name)
    assert mutants
    for mutant in mutants:
        compile(mutant.source, mutant.label, "exec", dont_inherit=True)


@pytest.mark.parametrize("name", NAMES)
def test_mutants_differ(name: str) -> None:
    """No mutant says the same as the reference or as another mutant."""
    reference = ast.dump(ast.parse((ROOT / "reference" / f"{name}.py").read_text(encoding="utf-8")))
    dumps = [reference, *(ast.dump(ast.parse(mutant.source)) for mutant in mutants_of(name))]
    assert len(set(dumps)) == len(dumps)


@pytest.mark.parametrize("name", NAMES)
def test_labels_are_unique(name: str) -> None:
    """A label names one mutant of a reference."""
    labels = [mutant.label for mutant in mutants_of(name)]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_the_catalogues(name: str) -> None:
    """A mutant's id is one of the catalogue's."""
    assert {mutant.id for mutant in mutants_of(name)} <= CATALOGUE


def test_order_is_stable() -> None:
    """The same source gives the same mutants in the same order."""
    source = (ROOT / "reference" / "train_line.py").read_text(encoding="utf-8")
    assert make_mutants(source, function="train") == make_mutants(source, function="train")


def test_every_family_is_found() -> None:
    """A file in operators/ is all that a family of mistakes needs."""
    folder = ROOT / "grader" / "mistakes" / "operators"
    assert len(list(folder.glob("[!_]*.py"))) == len(OPERATORS)


def test_what_a_change_needs_is_imported() -> None:
    """A mutant that uses torch imports it, after the docstring and the future."""
    source = (
        '"""A module."""\nfrom __future__ import annotations\nfrom torch import Tensor, sin\n\n'
        "def f(x: Tensor):\n    y = sin(x)\n    return y * 1\n"
    )
    wrapped = [mutant for mutant in make_mutants(source, function="f") if mutant.id == "no-grad-around-forward"]
    assert wrapped
    assert all(mutant.source.splitlines()[2] == "import torch" for mutant in wrapped)


def test_no_python_is_the_authors_mistake() -> None:
    """A source that cannot be parsed is refused with a sentence."""
    with pytest.raises(SpecError, match="no Python"):
        make_mutants("def f(:", function="f")


def test_a_source_without_places_has_no_mutants() -> None:
    """Where no mistake can be made, none is."""
    assert make_mutants("def f(x):\n    return x\n", function="f") == []


@pytest.mark.parametrize("path", SUBMITTED, ids=lambda path: str(path.relative_to(ROOT / "examples" / "submissions")))
def test_any_style_of_code_has_mutants_or_none(path: Path) -> None:
    """Code in a style that nobody foresaw is no reason to fail."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        compile(source, path.name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return
    for mutant in make_mutants(source, function=first_function(source), script=("xt", "yt")):
        assert mutant.id in CATALOGUE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=4), st.sampled_from([None, "f", "absent"]))
def test_any_python_has_mutants_or_none(parts: list[str], function: str | None) -> None:
    """Whatever stands beside whatever, mutants are made or not, and nothing fails."""
    for mutant in make_mutants("".join(parts), function=function):
        compile(mutant.source, mutant.label, "exec", dont_inherit=True)
