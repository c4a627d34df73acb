"""Operators, through Python's own dispatch, so that reflected and in-place methods have their turn."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

from grader.child.steps.scope import Scope

_UNARY: Final[dict[str, Callable[[Any], Any]]] = {
    "-": operator.neg,
    "+": operator.pos,
    "~": operator.invert,
    "abs": abs,
    "not": operator.not_,
    "len": len,
    "float": float,
    "int": int,
    "bool": bool,
    "str": str,
    "repr": repr,
    "iter": iter,
    "next": next,
    "type": lambda value: type(value).__name__,
}
_BINARY: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "@": operator.matmul,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "[]": operator.getitem,
    "in": lambda item, container: item in container,
    "is": operator.is_,
    "+=": operator.iadd,
    "-=": operator.isub,
    "*=": operator.imul,
    "/=": operator.itruediv,
}


def run(step: dict[str, Any], scope: Scope) -> Any:
    values = [scope.value(each) for each in step["of"]]
    return _UNARY[step["op"]](values[0]) if len(values) == 1 else _BINARY[step["op"]](*values)
