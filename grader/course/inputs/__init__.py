"""The inputs an exercise calls a student's code with: literals, tensors, seeded draws, callables.

An input in YAML is a literal (number, text, list) or a mapping whose key names its kind::

    x: 3.0
    x: {tensor: [1, 2, 3], requires_grad: true}
    x: {uniform: [-4, 4], away_from: [0, 2]}          # a float
    x: {normal: [0, 1], shape: [5, 2]}                # a float32 tensor
    X: {arange: [-5, 5, 0.1], shape: [100, 1]}
    Y: {linear: {x: X, slope: -5}}                    # slope * X + intercept + noise
    f: {function: sin, scale: 2, rate: 1.5}           # v -> 2 * sin(1.5 * v)
    p: {grid: [[0, 1, 3], [-1, 1, 2]]}                # all 6 pairs, a tensor of shape (6, 2)

Draws use numpy's PCG64, whose stream does not change between machines, seeded from the grading
seed, the exercise, the case and the argument's name.

To add a kind, write a subclass of :class:`Input` whose ``kind`` is its key, and name it in ``KINDS``.
"""

from __future__ import annotations

from typing import Final

from grader.course.inputs.argument import Argument, Callable, Supplied
from grader.course.inputs.drawn import Choice, Integers, Normal, Uniform
from grader.course.inputs.function import Function, Polynomial
from grader.course.inputs.grids import Arange, Grid, Linspace, OneOfEach, Permutation
from grader.course.inputs.input import Draw, Input
from grader.course.inputs.linear import Linear
from grader.course.inputs.supplied import SuppliedInput
from grader.course.inputs.tensor import TensorInput

__all__ = ["KINDS", "Argument", "Callable", "Draw", "Input", "Supplied", "SuppliedInput", "TensorInput"]

KINDS: Final[dict[str, type[Input]]] = {
    cls.kind: cls
    for cls in (
        TensorInput,
        Uniform,
        Normal,
        Integers,
        Choice,
        Arange,
        Linear,
        Function,
        Polynomial,
        SuppliedInput,
        Linspace,
        Grid,
        Permutation,
        OneOfEach,
    )
}
