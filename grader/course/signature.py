"""The signature of the function that a student writes."""

from __future__ import annotations

import ast
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    name: str
    annotation: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """``slope(x: float) -> float``, parsed."""

    text: str
    function: str
    parameters: tuple[Parameter, ...]
    returns: str

    @classmethod
    def parse(cls, text: str) -> Signature:
        """Parse a signature.

        Raises:
            ValueError: with the form that is expected.
        """
        try:
            module = ast.parse(f"def {text}: ...")
        except SyntaxError as error:
            raise ValueError(f"{text!r} is no signature; write one like slope(x: float) -> float") from error
        function = module.body[0]
        one = isinstance(function, ast.FunctionDef) and len(module.body) == len(function.body) == 1
        if not isinstance(function, ast.FunctionDef) or not one:
            raise ValueError(f"{text!r} is no signature; write one like slope(x: float) -> float")
        arguments = function.args
        if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs:
            raise ValueError(f"{text!r}: only plain positional parameters can be called; drop the others")
        names = [argument.arg for argument in arguments.args]
        if len(set(names)) < len(names):
            raise ValueError(f"{text!r} names a parameter twice; rename one")
        return cls(
            text=text,
            function=function.name,
            parameters=tuple(
                Parameter(name=a.arg, annotation=ast.unparse(a.annotation) if a.annotation else "")
                for a in arguments.args
            ),
            returns=ast.unparse(function.returns) if function.returns else "",
        )
