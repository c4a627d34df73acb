"""What a call is given: a plain value, a function, or something that the support file makes."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict

from grader.wire.values import Value


class Callable(BaseModel):
    """A function the exercise hands to the student: ``scale * g(rate * v + shift)`` or a polynomial."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    function: str
    scale: float = 1.0
    rate: float = 1.0
    shift: float = 0.0
    coefficients: tuple[float, ...] = ()


class Supplied(BaseModel):
    """What a function of the exercise's support file gives, made afresh for each call in the child."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    name: str
    args: tuple[Any, ...] = ()


Argument: TypeAlias = "Value | Callable | Supplied"
