"""A course in which each exercise breaks one thing that its author must be told of."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SPEC: Final = """\
title: The slope of a square
prompt: |
  Write slope(x), which returns the slope of y = x² at the point x, a float. Let PyTorch find it.
concepts: [backward]
signature: "slope(x: float) -> float"
cases:
  - args: {x: 3.0}
  - hidden: 2
    args: {x: {uniform: [3, 6], digits: 2}}
checks:
  - autograd: used
  - name: the slope
    compare: result
"""
REFERENCE: Final = """\
import torch


def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt**2
    y.backward()
    return xt.grad.item()
"""
_OWN: Final = """\
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        doubled = x * 2
        return doubled * x / 2

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return FACTOR * x * grad_output


def slope(x):
    return Square.apply(x)
"""
_GRAPH: Final = (
    SPEC.replace("x: float) -> float", "x: Tensor) -> Tensor")
    .replace("{x: 3.0}", "{x: {tensor: [3.0, 4.0], requires_grad: true}}")
    .replace("digits: 2}", "shape: [3], requires_grad: true}")
    .replace("  - autograd: used\n", "  - gradient: result\n    to: args[0]\n")
)

EXERCISES: Final[dict[str, tuple[str, str]]] = {
    "sound": (SPEC, REFERENCE),
    "shown_two": (SPEC.replace("{x: 3.0}", "{x: 2.0}"), REFERENCE),
    "own_function": (_GRAPH, _OWN.replace("FACTOR", "2")),
    "meant_backward": (_GRAPH, "# verify: gradients on purpose\n" + _OWN.replace("FACTOR", "-2")),
    "stand_in": (_GRAPH, _OWN.replace("FACTOR * x", "1").replace("doubled * x / 2", "torch.round(x)")),
    "random_start": (SPEC, REFERENCE.replace("y = xt**2", "y = xt**2 + torch.randn(()) * xt")),
    "false_backward": (_GRAPH, _OWN.replace("FACTOR", "3")),
    "raising_reference": (SPEC, REFERENCE.replace("    xt =", "    assert x == 3\n    xt =")),
    "moody_reference": (SPEC, "import time\n" + REFERENCE.replace(".item()", ".item() + time.time_ns() % 1009")),
    "giving_starter": (SPEC + "starter: |\n" + "".join(f"  {line}\n" for line in REFERENCE.splitlines()), REFERENCE),
    "crashing_starter": (SPEC + "starter: 'def slope(x: Nothing): ...'\n", REFERENCE),
    "chance": (SPEC.replace("{uniform: [3, 6], digits: 2}", "{choice: [2.0, 3.0, 4.0, 5.0]}"), REFERENCE),
    "always_two": (SPEC.replace("{x: 3.0}", "{x: 2.0}").replace("{uniform: [3, 6], digits: 2}", "2.0"), REFERENCE),
    "loose": (SPEC + "    atol: 100\n    why: A test.\n", REFERENCE),
    "near": (SPEC + "    rtol: 0.3\n    why: A test.\n", REFERENCE),
    "tight": (SPEC.replace("[3, 6], digits: 2", "[3, 6]") + "    atol: 0\n    rtol: 1.0e-10\n", REFERENCE),
    "nothing_hidden": (SPEC.replace("hidden: 2", "name: another"), REFERENCE),
    "silent_prompt": (SPEC.replace("slope(x), which", "something that").replace("point x,", "point,"), REFERENCE),
    "unfinished": (SPEC.replace("Let PyTorch find it.", "TODO: say how."), REFERENCE),
    "twice_named": (SPEC + "  - name: the slope\n    compare: result\n", REFERENCE),
    "misspelt_kind": (SPEC + "only_mistakes: [value-not-gradent]\n", REFERENCE),
    "no_such_part": (SPEC.replace("compare: result", 'compare: "result[1]"'), REFERENCE),
    "broken_spec": (SPEC.replace("compare: result", "compare: result\n    atol: -1"), REFERENCE),
    "unmade_kind": (SPEC + "only_mistakes: [zero-before-step]\n", REFERENCE),
    "no_room": (SPEC.replace("digits: 2", "digits: 2, away_from: [4.5], margin: 2"), REFERENCE),
}
"""By id the spec and the reference."""

STRAY: Final = ("exercises/late.yml", "exercises/notes.txt", "reference/sounds.py", "reference/slides.pdf")
KNOWN: Final = ("reference/README.md", "exercises/.hidden")


def write_course(folder: Path) -> Path:
    """The broken course, with files beside it that belong to no exercise, and some that may be there."""
    for name in ("exercises", "reference"):
        (folder / name).mkdir(parents=True)
    for exercise, (spec, reference) in EXERCISES.items():
        (folder / "exercises" / f"{exercise}.yaml").write_text(spec, encoding="utf-8")
        (folder / "reference" / f"{exercise}.py").write_text(reference, encoding="utf-8")
    for name in (*STRAY, *KNOWN):
        (folder / name).write_text("", encoding="utf-8")
    return folder
