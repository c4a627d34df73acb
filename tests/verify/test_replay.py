"""Gradients against differences, on snippets: what agrees, what differs, and what cannot be told."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Final

import pytest

from grader.verify import differences, replay
from tests import grading

LEAF: Final = "x = torch.tensor([1.5, -2.0, 0.5], requires_grad=True)\n"
AGREEING: Final = {
    "power": (LEAF + "(x**3).sum().backward()", 1),
    "weighted": (LEAF + "(x**2).backward(torch.tensor([1.0, 2.0, 3.0]))", 1),
    "autograd.grad": (LEAF + "torch.autograd.grad((x.exp() * x).sum(), x)", 1),
    "with a cotangent": (LEAF + "torch.autograd.grad(x**2, x, torch.tensor([1.0, 0.0, -1.0]))", 1),
    "two variables": (LEAF + "w = torch.tensor(2.0, requires_grad=True)\n((w * x) ** 2).mean().backward()", 2),
    "accumulated": (LEAF + "(x**2).sum().backward()\n(x**3).sum().backward()", 2),
    "in place": (LEAF + "y = x * 2\ny += x**2\ny.mul_(3)\ny.sum().backward()", 1),
    "item assigned": (LEAF + "y = torch.zeros(3)\ny[1] = x[0] * x[2]\ny.sum().backward()", 1),
    "unpacked": (LEAF + "a, b, c = x.unbind()\n(a * b + c**2).backward()", 1),
    "stacked": (LEAF + "torch.stack([x, x**2]).sum().backward()", 1),
    "cloned leaf": ("x = torch.ones(3).clone().requires_grad_()\n(x**2).sum().backward()", 1),
    "steps": (
        LEAF + "for _ in range(3):\n    loss = ((x - 2) ** 2).mean()\n    loss.backward()\n"
        "    with torch.no_grad():\n        x -= 0.1 * x.grad\n    x.grad.zero_()",
        3,
    ),
    "optimizer": (
        LEAF + "o = torch.optim.Adam([x], lr=0.1)\nfor _ in range(2):\n    o.zero_grad()\n"
        "    (x**4).sum().backward()\n    o.step()",
        2,
    ),
    "module": (
        LEAF + "m = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1))\n"
        "torch.nn.functional.mse_loss(m(torch.ones(5, 3)), torch.zeros(5, 1)).backward()",
        4,
    ),
    "torch.func": ("torch.func.grad(lambda v: (v**2).sum())(torch.ones(3))", 1),
    "cut on purpose": (LEAF + "(x.detach() * x + x.data * x).sum().backward()", 1),
    "cut by no_grad": (LEAF + "with torch.no_grad():\n    y = x**2\n(y * x).sum().backward()", 1),
}
DIFFERING: Final = {
    "changed behind its back": LEAF + "y = (x**2).sum()\nx.data += 1\ny.backward()",
    "own backward": LEAF + "class F(torch.autograd.Function):\n"
    "    @staticmethod\n    def forward(ctx, a):\n        b = a * 2\n        return b * a\n"
    "    @staticmethod\n    def backward(ctx, g):\n        return g\n"
    "F.apply(x).sum().backward()",
    "hook": LEAF + "x.register_hook(lambda g: g / 2)\n(x**2).sum().backward()",
}
SKIPPED: Final = {
    "random": LEAF + "torch.nn.functional.dropout(x, 0.5).sum().backward()",
    "in single precision by name": LEAF + "(x.double().to(torch.float32) ** 2).sum().backward()",
    "second derivative": LEAF
    + "(g,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)\n_ = torch.autograd.grad(g.sum(), x)",
}
SILENT: Final = {"nothing differentiated": LEAF + "y = x.detach() * 2"}
_RUN: Final = """
import json, sys, torch
from grader.verify import replay
replay.start()
for name, source in json.load(sys.stdin).items():
    print("#", name)
    torch.manual_seed(0)
    exec(source, {"torch": torch})
"""


@pytest.fixture(scope="module")
def lines() -> dict[str, list[dict[str, Any]]]:
    """What is printed for each snippet, all in one process."""
    snippets = {name: source for name, (source, _) in AGREEING.items()} | DIFFERING | SKIPPED | SILENT
    finished = subprocess.run(
        [sys.executable, "-c", _RUN],
        input=json.dumps(snippets),
        env=grading.environment() | {"PYTHONWARNINGS": "ignore"},
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    assert 0 == finished.returncode, finished.stderr
    found: dict[str, list[dict[str, Any]]] = {}
    name = ""
    for line in finished.stdout.splitlines():
        if line.startswith("# "):
            name = line[2:]
            found[name] = []
        elif line.startswith(replay.MARK):
            found[name].append(json.loads(line.removeprefix(replay.MARK)))
    return found


@pytest.mark.parametrize("name", AGREEING)
def test_right_gradients_agree(lines: dict[str, list[dict[str, Any]]], name: str) -> None:
    """Whatever way the gradient is asked for, and however the forward pass is written."""
    assert AGREEING[name][1] == len(lines[name])
    assert all(differences.agrees(line) for line in lines[name]), lines[name]


@pytest.mark.parametrize("name", DIFFERING)
def test_wrong_gradients_differ(lines: dict[str, list[dict[str, Any]]], name: str) -> None:
    """A gradient that is not that of the forward pass is seen."""
    assert [False] == [differences.agrees(line) for line in lines[name] if "expected" in line]


@pytest.mark.parametrize("name", SKIPPED)
def test_what_cannot_be_done_again_accuses_nobody(lines: dict[str, list[dict[str, Any]]], name: str) -> None:
    """Where the forward pass cannot be repeated in double precision, that is said."""
    assert any("skipped" in line for line in lines[name])
    assert all(differences.agrees(line) for line in lines[name] if "expected" in line)


@pytest.mark.parametrize("name", SILENT)
def test_without_a_backward_pass_nothing_is_said(lines: dict[str, list[dict[str, Any]]], name: str) -> None:
    """Where nothing goes backward there is nothing to compare, and nothing false is said."""
    assert [] == [line for line in lines[name] if "expected" in line]


def test_parent_and_child_speak_of_the_same_lines() -> None:
    """The parent looks for the mark that the child prints, though it never imports the child's part."""
    assert replay.MARK == differences.MARK
