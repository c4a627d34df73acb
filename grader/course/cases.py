"""Reading ``cases``: the arguments of each call, held against the signature and tried out once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader.course.author_files import AuthorFile
from grader.course.drawing import CannotDraw, draw
from grader.course.driven import see_supplied, steps_of
from grader.course.inputs import KINDS, Input, SuppliedInput
from grader.course.inputs.input import numbers
from grader.course.signature import Signature
from grader.course.source import Document, Key
from grader.course.spec import CaseGroup, CaseSpec, ExerciseSpec
from grader.course.typed import typed_as_named
from grader.wire.numbers import from_array


def read_case(
    document: Document,
    index: int,
    case: CaseSpec,
    signature: Signature | None,
    spec: ExerciseSpec,
    support: AuthorFile | None,
) -> CaseGroup:
    """One entry of ``cases``, its inputs typed.

    Raises:
        SpecError: for the first that does not fit the signature, or cannot be drawn.
    """
    where: tuple[Key, ...] = ("cases", index)
    wanted = [parameter.name for parameter in signature.parameters] if signature else []
    if spec.defines:
        wanted = list(case.args)
    for name in case.args:
        if name not in wanted:
            hint = f"it takes {', '.join(wanted)}" if wanted else "a script or a function without parameters takes none"
            raise document.error(f"the argument {name!r} is not in the signature; {hint}", (*where, "args", name))
    for name in wanted:
        if name not in case.args:
            raise document.error(f"the argument {name!r} is missing; every parameter needs one", (*where, "args"))
    if spec.script is not None and case.hidden is not None:
        raise document.error("a script takes no inputs, so nothing can be hidden; drop `hidden`", (*where, "hidden"))
    annotations = {p.name: p.annotation for p in signature.parameters} if signature else {}
    inputs = {
        name: _input(document, (*where, "args", name), case.args[name], annotations.get(name, "")) for name in wanted
    }
    for name, source in inputs.items():
        if isinstance(source, SuppliedInput):
            see_supplied(document, (*where, "args", name), source, support)
    _try_out(document, (*where, "args"), inputs)
    return CaseGroup(
        name=case.name,
        hidden=case.hidden is not None,
        count=case.count,
        inputs=inputs,
        steps=steps_of(document, index, case, spec, support),
    )


def _input(document: Document, where: tuple[Key, ...], raw: Any, annotation: str) -> Input | Any:
    if isinstance(raw, dict):
        return typed_as_named(document, where, raw, KINDS, "an input")
    if annotation == "float" and isinstance(raw, int) and not isinstance(raw, bool):
        try:
            return float(raw)
        except OverflowError as error:
            raise document.error("the number is beyond every float; write a smaller one", where) from error
    if annotation.endswith("Tensor"):
        try:
            return from_array(numbers(raw, "float32"))
        except ValueError as error:
            raise document.error(str(error), where) from error
    wanted = {"float": int | float, "int": int}.get(annotation)
    if wanted and (isinstance(raw, bool) or not isinstance(raw, wanted)):
        raise document.error(f"{str(raw)[:60]!r} is no {annotation}; write a number or a draw", where)
    return raw


def _try_out(document: Document, where: tuple[Key, ...], inputs: Mapping[str, Input | Any]) -> None:
    """Draw once, for what only a draw brings to light: no room left, an argument that is no tensor."""
    try:
        with np.errstate(over="raise", invalid="raise"):
            draw(inputs, "try")
    except CannotDraw as error:
        raise document.error(str(error), (*where, error.argument)) from error
