"""What every kind of step shares, and how a value in a step is written.

A text in ``args``, ``of`` or ``to`` is a path (``x``, ``model.weight``); numbers, booleans and null
stand for themselves, lists for lists; ``{text: abc}`` is a text, ``{tuple: [1, x]}`` a tuple, and
``{tensor: [1, 2]}`` a tensor, with all that the input of this name takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from grader.course.inputs import Draw, TensorInput
from grader.course.selector import Selector
from grader.wire.values import Value

_FORMS: Final = "write a number, a path, a list, {text: ...}, {tuple: [...]} or {tensor: ...}"

Name = Annotated[str, Field(pattern=r"^[A-Za-z_]\w{0,59}$")]


def _path(text: str) -> str:
    Selector.parse(text)
    return text


def _operand(raw: Any) -> Any:
    list(reads_of(raw))
    return raw


PathText = Annotated[str, AfterValidator(_path)]
Operand = Annotated[Any, AfterValidator(_operand)]


class Step(BaseModel):
    """A step. ``let``: the name that its result gets."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: ClassVar[str]
    let: Name | None = None

    def reads(self) -> Iterator[str]:
        """The names that must be bound before it."""
        raise NotImplementedError

    def binds(self) -> Iterator[str]:
        """The names that are bound after it."""
        if self.let is not None:
            yield self.let

    def message(self) -> dict[Value, Value]:
        """What the child needs to run it, beside ``step`` and ``let``."""
        raise NotImplementedError

    def sent(self) -> Value:
        return {"step": self.kind, "let": self.let, **self.message()}


def path_message(text: str) -> Value:
    """A path as the child follows it: the root's name, then the steps."""
    selector = Selector.parse(text)
    return [selector.root, *selector.steps]


def root_of(text: str) -> str:
    return Selector.parse(text).root


def operand_message(raw: Any) -> Value:
    """A value as the child makes it: ``[kind, ...]``."""
    if isinstance(raw, str):
        return ["path", path_message(raw)]
    if isinstance(raw, list):
        return ["list", [operand_message(item) for item in raw]]
    if isinstance(raw, dict):
        if "text" in raw:
            return ["value", raw["text"]]
        if "tuple" in raw:
            return ["tuple", [operand_message(item) for item in raw["tuple"]]]
        return ["value", _tensor(raw)]
    plain: Value = raw
    return ["value", plain]


def _tensor(raw: dict[str, Any]) -> Value:
    """The tensor that is written out.

    Raises:
        ValueError: for one that cannot be made.
    """
    strange = set(raw) - set(TensorInput.model_fields)
    if strange:
        fields = ", ".join(TensorInput.model_fields)
        raise ValueError(f"there is no field {min(map(str, strange))!r} in a tensor; the fields are {fields}")
    try:
        return TensorInput.model_validate(raw).draw(Draw("step"), {})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        said = first["msg"].removeprefix("Value error, ")
        raise ValueError(f"{place}: {said}" if place else said) from error


def reads_of(raw: Any) -> Iterator[str]:
    """The roots of the paths in a value.

    Raises:
        ValueError: for what is no value.
    """
    if isinstance(raw, str):
        yield root_of(raw)
    elif isinstance(raw, list):
        for item in raw:
            yield from reads_of(item)
    elif isinstance(raw, dict):
        if set(raw) == {"tuple"} and isinstance(raw["tuple"], list):
            yield from reads_of(raw["tuple"])
        elif "tensor" in raw:
            _tensor(raw)
        elif set(raw) != {"text"} or not isinstance(raw["text"], str):
            raise ValueError(f"{str(raw)[:60]!r} is no value; {_FORMS}")
