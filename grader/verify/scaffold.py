"""A new exercise: a spec and a reference that are sound as they are, to be changed step by step."""

from __future__ import annotations

import contextlib
import json
import keyword
import os
import re
import sys
from pathlib import Path
from typing import Final, Literal

from grader.errors import UsageError

Kind = Literal["function", "script", "class"]
SCHEMA_FILE: Final = "exercise.schema.json"

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_TAKEN: Final = frozenset(sys.stdlib_module_names) | {"torch", "numpy", "grader", "test", "tests", "reference"}


def new_exercise(folder: Path, exercise_id: str, *, kind: Kind, title: str) -> tuple[Path, Path]:
    """Write ``exercises/<id>.yaml`` and ``reference/<id>.py`` below ``folder``; neither may be there.

    Returns:
        The two paths.

    Raises:
        UsageError: for an id or a title that will not do, or files that cannot be made.
    """
    _check_id(exercise_id)
    title = title.strip()
    if not 1 <= len(title) <= 120 or not title.isprintable():
        raise UsageError(f"the title {title[:60]!r} must be one line of 1 to 120 characters")
    spec, reference = _TEXTS[kind]
    # my_walker is handed in with the class MyWalker.
    named = "".join(map(str.capitalize, exercise_id.split("_"))) if kind == "class" else exercise_id
    # A JSON text is a YAML text too, whatever signs are in it.
    filled = spec.replace("@ID@", named).replace("@TITLE@", json.dumps(title, ensure_ascii=False))
    if (folder / SCHEMA_FILE).is_file():
        filled = f"# yaml-language-server: $schema=../{SCHEMA_FILE}\n{filled}"
    paths = folder / "exercises" / f"{exercise_id}.yaml", folder / "reference" / f"{exercise_id}.py"
    for path in paths:
        if os.path.lexists(path):
            raise UsageError(f"{path} is there already; choose another id, or remove it")
    _write(paths[0], filled)
    try:
        _write(paths[1], reference.replace("@ID@", named))
    except UsageError:
        with contextlib.suppress(OSError):
            paths[0].unlink()
        raise
    return paths


def _check_id(exercise_id: str) -> None:
    if not _ID.fullmatch(exercise_id) or keyword.iskeyword(exercise_id):
        raise UsageError(
            f"{exercise_id[:60]!r} cannot be an id: it names a Python file; write lower-case letters, digits and "
            "underscores, a letter first, like square_slope"
        )
    if exercise_id in _TAKEN:
        raise UsageError(
            f"{exercise_id!r} is the name of a module, which {exercise_id}.py would hide; choose another id"
        )


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); check the folder and its rights") from error


_FUNCTION: Final = """\
title: @TITLE@
prompt: |
  Write @ID@(x), which returns the slope of y = x³ − 2x at the point x.

  Given: x, a float; it may be negative.
  Return: the slope dy/dx there, as a float.

  Let PyTorch's automatic differentiation find the slope. A derivative that you worked out
  on paper and typed in does not count here, even though it would give the same number.
concepts: [gradient as a value at a point, requires_grad, backward, .grad]
points: 1
signature: "@ID@(x: float) -> float"
cases:
  # Shown: students see what was called, what came out and what was expected.
  - args: {x: 1.5}
  - args: {x: -2.5}
  # Hidden: drawn from the seed, away from points where a wrong answer is right: y equals its slope
  # at -1, 0.59 and 3.41, the slope is 0 at -0.82 and 0.82, and at 0 a factor may be forgotten.
  - hidden: 4
    args: {x: {uniform: [-4, 4], digits: 2, away_from: [-1, -0.82, 0, 0.5, 0.59, 0.82, 3.41]}}
checks:
  - autograd: used
  - name: the slope
    compare: result
"""

_FUNCTION_REFERENCE: Final = '''\
"""The slope of x³ - 2x at any point, from one backward pass."""

import torch


def @ID@(x: float) -> float:
    xt = torch.tensor(x, requires_grad=True)
    y = xt**3 - 2 * xt
    y.backward()
    return xt.grad.item()
'''

_SCRIPT: Final = """\
title: @TITLE@
prompt: |
  Write a short script (no function is needed) that asks PyTorch for the slope of x³ at x = 2.

  When the script has run, these variables must be there:

  - x: a tensor without dimensions that holds 2.0 and that autograd tracks;
  - y: the cube of x, still attached to the graph that made it.

  Run the backward pass once, from y. Afterwards x.grad must hold the slope that PyTorch
  found. Do not write the number in yourself.
concepts: [requires_grad, tracking, grad_fn, backward, .grad]
points: 1
# The variables that the script leaves behind.
script: [x, y]
cases:
  - {}
checks:
  - autograd: used
  - name: x is a leaf that autograd tracks
    tracked: x
    leaf: true
  - name: value of x
    compare: x
  - name: value of y
    compare: y
  - name: y is attached to the graph
    attached: y
  - name: the slope in x.grad
    compare: x.grad
    points: 4
    why: It is what the exercise is about, so it is worth as much as the steps towards it together.
"""

_SCRIPT_REFERENCE: Final = '''\
"""The slope of x³ at 2."""

import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3
y.backward()
'''

_CLASS: Final = """\
title: @TITLE@
prompt: |
  Write the class @ID@(start, lr), which walks downhill on the loss

      loss = w² + 3w

  by plain gradient descent, with torch.optim.SGD.

  Given: start, a float, where w begins; lr, a float, the learning rate.

  - w is an attribute: the tracked tensor that moves;
  - step() takes one step and returns the loss before it, as a float.
concepts: [torch.optim, zero_grad, the training loop]
points: 1
# What the file that students hand in must define.
defines: ["class @ID@"]
cases:
  - args: {start: 1.0, lr: 0.1}
  - hidden: 3
    args: {start: {uniform: [2, 6], digits: 2}, lr: {uniform: [0.05, 0.2], digits: 3}}
# What is done with it in each case. `let` names what comes out; `get` keeps a value as it is at this
# moment, and in `repeat` gathers a list of them.
steps:
  - {let: walker, call: @ID@, args: [start, lr]}
  - repeat: 3
    steps:
      - {let: before, call: walker.step}
      - {let: losses, get: before}
      - {let: places, get: walker.w}
checks:
  - name: the loss before each step
    compare: losses
  - name: w after each step
    compare: places
# Mistakes of its own: the same with something else in the reference, and what to ask whoever makes it.
mistakes:
  - id: grads-accumulate
    hint: backward adds to what .grad holds. What does it hold when the second step begins?
    replace: {"        self.optimizer.zero_grad()\\n": ""}
"""

_CLASS_REFERENCE: Final = '''\
"""A walk downhill: the optimizer is kept from step to step."""

import torch


class @ID@:
    def __init__(self, start: float, lr: float) -> None:
        self.w = torch.tensor(start, requires_grad=True)
        self.optimizer = torch.optim.SGD([self.w], lr=lr)

    def step(self) -> float:
        self.optimizer.zero_grad()
        loss = self.w**2 + 3 * self.w
        loss.backward()
        self.optimizer.step()
        return loss.item()
'''

_TEXTS: Final[dict[Kind, tuple[str, str]]] = {
    "function": (_FUNCTION, _FUNCTION_REFERENCE),
    "script": (_SCRIPT, _SCRIPT_REFERENCE),
    "class": (_CLASS, _CLASS_REFERENCE),
}
