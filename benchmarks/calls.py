"""The calls of a course as JSON brought back to life: what the pytest file and the floor call students' code with."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from grader.child.inputs import maker


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    arguments: Sequence[Any]
    expected: Any

    def make(self) -> list[Any]:
        """Fresh arguments, because a student's code may change them."""
        return [_live(argument) for argument in self.arguments]


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercise:
    """Either ``function`` is called once per case, or ``script`` names what a script leaves behind."""

    id: str
    function: str | None
    script: tuple[str, ...]
    cases: tuple[Case, ...]

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> Exercise:
        return cls(
            id=entry["id"],
            function=entry["function"],
            script=tuple(entry["script"]),
            cases=tuple(Case(arguments=case["arguments"], expected=case.get("expected")) for case in entry["cases"]),
        )


def read_calls(path: Path) -> list[Exercise]:
    return [Exercise.from_json(entry) for entry in json.loads(path.read_text())]


def run_file(path: Path) -> dict[str, Any]:
    """Execute a student's file and return its names."""
    names: dict[str, Any] = {"__name__": path.stem, "__file__": str(path)}
    exec(compile(path.read_bytes(), path, "exec", dont_inherit=True), names)
    return names


def observe(value: Any, arguments: Sequence[Any]) -> Any:
    """A result as plain JSON: numbers, lists, and of tensors their values, whether tracked, and the gradient."""
    if isinstance(value, torch.Tensor):
        seen = {"tensor": value.detach().tolist(), "tracked": value.requires_grad, "gradient": None}
        if value.grad_fn is not None and arguments:
            (gradient,) = torch.autograd.grad(value.sum(), arguments[0], retain_graph=True)
            seen["gradient"] = gradient.tolist()
        elif value.is_leaf and value.grad is not None:
            seen["gradient"] = value.grad.tolist()
        return seen
    if isinstance(value, Mapping):
        return {key: observe(item, arguments) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [observe(item, arguments) for item in value]
    return value


def _live(argument: Any) -> Any:
    if isinstance(argument, dict) and "tensor" in argument:
        dtype = getattr(torch, argument["dtype"])
        return torch.tensor(argument["tensor"], dtype=dtype, requires_grad=argument["requires_grad"])
    if isinstance(argument, dict):
        return maker(argument)()
    return argument
