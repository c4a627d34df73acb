"""Mutants of the seed course's references and of snippets, and a way to run them."""

from __future__ import annotations

import ast
import math
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import torch

from grader.mistakes import Mutant, make_mutants

ROOT = Path(__file__).parents[2]
REFERENCES = sorted((ROOT / "reference").glob("*.py"))
LINE_X = [0.5, 0.9, 1.4, 1.8]
LINE_Y = [2.0, 3.8, 5.0, 7.2]


def source_of(exercise: str) -> str:
    return (ROOT / "reference" / f"{exercise}.py").read_text(encoding="utf-8")


def first_function(source: str) -> str | None:
    return next((node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)), None)


@cache
def mutants_of(exercise: str) -> tuple[Mutant, ...]:
    source = source_of(exercise)
    function = first_function(source)
    return tuple(make_mutants(source, function=function, script=() if function else ("xt", "yt")))


def ids(mutants: Sequence[Mutant]) -> set[str]:
    return {mutant.id for mutant in mutants}


def made(source: str) -> set[str]:
    """The ids of the mutants of a snippet, which may be a function or a script."""
    return ids(make_mutants(source, function=first_function(source)))


def variables(source: str) -> dict[str, Any]:
    """What a source leaves behind when it is run."""
    left: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(source, "<mutant>", "exec", dont_inherit=True), left)
    return left


def call(source: str, *arguments: Any) -> Any:
    """What a source's function returns, or the exception it ends with."""
    function = variables(source)[first_function(source) or ""]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return function(*(torch.tensor(a) if isinstance(a, list) else a for a in arguments))
        except Exception as error:  # noqa: BLE001 - a mutant may fail in any way
            return error


def numbers(value: Any) -> list[float]:
    """Every number in a result, flat; an exception has none."""
    if isinstance(value, torch.Tensor):
        return [float(each) for each in value.detach().flatten().tolist()]
    if isinstance(value, dict):
        return [each for item in value.values() for each in numbers(item)]
    if isinstance(value, tuple | list):
        return [each for item in value for each in numbers(item)]
    return [float(value)] if isinstance(value, int | float) else []


def close(expected: Sequence[float], observed: Sequence[float], tolerance: float = 1e-4) -> bool:
    return len(expected) == len(observed) and all(
        math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)
        for one, other in zip(expected, observed, strict=True)
    )


def giving(exercise: str, expected: Sequence[float], *arguments: Any, tolerance: float = 1e-4) -> set[str]:
    """The ids of the mutants whose result starts with some numbers."""
    count = len(expected)
    return {
        mutant.id
        for mutant in mutants_of(exercise)
        if close(expected, numbers(call(mutant.source, *arguments))[:count], tolerance)
    }
