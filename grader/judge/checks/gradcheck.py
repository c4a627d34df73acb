"""``gradcheck: autograd`` with ``of: result``, ``to: "args[0]"``: a gradient is the slope of a function.

The function is called again in float64 at the case's point and a small step to both sides of it,
along random directions. What it gave there are claims, but the differences are taken here and nowhere
else, so a gradient and a function that do not belong together cannot pass by saying so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Final, Literal, NamedTuple

import numpy as np
from pydantic import Field, model_validator

from grader.course.check import CasePair, Companion, Observe
from grader.course.inputs import Argument, Draw
from grader.course.selector import Absent, Selector, kind_of
from grader.errors import SpecError
from grader.judge.arguments import argument_named, moved
from grader.judge.finding import failed, passed
from grader.judge.reading import Numbers, as_array
from grader.judge.tolerant import Tolerant
from grader.model import CaseObservation, Finding, Raised
from grader.telling import tell
from grader.wire.numbers import array, cotangent, from_array
from grader.wire.values import Described, Tensor, Value

# For central differences in float64 near the cube root of its rounding, where both errors are least.
_STEP: Final = 1e-5


class Slope(NamedTuple):
    """Along one direction: as the differences show it, and as the gradient claims it."""

    measured: float
    claimed: float


class Gradcheck(Tolerant):
    """The gradient is that of autograd, along the random cotangent of the call, or a value at a path.

    Attributes:
        gradcheck: ``autograd``, or where the gradient stands that the function itself returns.
        of: where the value stands whose gradient it is.
        to: the argument, as ``args[0]``.
        cotangent: the argument that holds the direction for a returned gradient of a value that is no number.
        differences_of: whose values are differenced, the student's ``own`` or the ``reference``'s.
        directions: how many random directions are tried; two calls each.
    """

    kind = "gradcheck"
    gradcheck: str
    of: str = "result"
    to: str = "args[0]"
    cotangent: str | None = None
    differences_of: Literal["own", "reference"] = "own"
    directions: Annotated[int, Field(ge=1, le=8)] = 2

    def default_label(self) -> str:
        return tell("the gradient of %(where)s is its slope", where=self.of)

    def paths(self) -> tuple[str, ...]:
        claimed = () if self.gradcheck == "autograd" else (self.gradcheck,)
        return (*claimed, self.of, self.to, *((self.cotangent,) if self.cotangent else ()))

    def observe(self) -> Observe:
        return Observe(gradients=((self.of, self.to),)) if self.gradcheck == "autograd" else Observe()

    def companions(self, sent: Mapping[str, Argument], generator: Draw) -> Mapping[str, Mapping[str, Argument]]:
        name = argument_named(self.to, sent)
        if self.cotangent is not None:
            argument_named(self.cotangent, sent)
        precise = {each: _in_float64(value) for each, value in sent.items()}
        calls: dict[str, Mapping[str, Argument]] = {"at": precise}
        for number in range(self.directions):
            direction = generator.standard_normal(_shape(precise[name]))
            for side, sign in (("plus", 1), ("minus", -1)):
                calls[f"{side} {number}"] = {**precise, name: moved(name, precise[name], sign * _STEP * direction)}
        return calls

    def judge(self, pair: CasePair) -> Finding:
        try:
            with np.errstate(all="ignore"):
                slopes = list(self._slopes(pair.companions))
        except _WrongError as wrong:
            return failed(self, pair, str(wrong))
        room = self.atol + self.rtol * max(abs(slope.measured) for slope in slopes)
        # Written so that nan on either side fails; beside an infinite slope there would be room for any gradient.
        if np.isfinite(room) and all(abs(slope.claimed - slope.measured) <= room for slope in slopes):
            return passed(self, pair)
        # No numbers, beside shown cases neither: these calls are made when hidden inputs are known.
        if self.differences_of == "own":
            what = tell(
                "the gradient with respect to `%(to)s` is not the slope of your own `%(where)s`, as differences in "
                "float64 along random directions show it",
                to=self.to,
                where=self.of,
            )
        else:
            what = tell(
                "the gradient with respect to `%(to)s` is not the slope of the right `%(where)s`, as differences in "
                "float64 along random directions show it",
                to=self.to,
                where=self.of,
            )
        return failed(self, pair, what)

    def _slopes(self, calls: Mapping[str, Companion]) -> Iterator[Slope]:
        at = calls["at"]
        name = argument_named(self.to, at.sent)
        gradient, direction = self._claimed(at)
        for number in range(self.directions):
            plus, minus = calls[f"plus {number}"], calls[f"minus {number}"]
            step = _numbers_of(plus.sent[name]) - _numbers_of(minus.sent[name])
            rise = self._value(plus) - self._value(minus)
            if rise.shape != direction.shape:
                raise _WrongError(
                    tell("`%(where)s` changes its shape when `%(to)s` moves by a little", where=self.of, to=self.to)
                )
            yield Slope(float(np.sum(direction * rise)) / (2 * _STEP), float(np.sum(gradient * step)) / (2 * _STEP))

    def _claimed(self, at: Companion) -> tuple[Numbers, Numbers]:
        """The gradient, and the direction in the values that it belongs to."""
        raised = at.observed.raised
        if raised is not None:
            raise _WrongError(_raised(raised))
        value = self._value(at)
        gradient: Value
        if self.gradcheck == "autograd":
            gradient = at.observed.gradients.get(f"{self.of}/{self.to}")
            if gradient is None:
                raise _WrongError(
                    tell(
                        "`%(where)s` does not depend on `%(to)s` as far as autograd can see", where=self.of, to=self.to
                    )
                )
            if isinstance(gradient, Described):
                raise _WrongError(
                    tell("`%(where)s` cannot be differentiated: %(rest)s", where=self.of, rest=gradient.type)
                )
            direction = cotangent(at.seed, value.shape)
        else:
            gradient = _resolved(self.gradcheck, at.observed)
            direction = self._cotangent(at, value)
        numbers, wanted = as_array(gradient), _numbers_of(at.sent[argument_named(self.to, at.sent)])
        if numbers is None:
            raise _WrongError(
                tell("the gradient is %(said)s, and real numbers are asked for", said=kind_of(gradient, sizes=False))
            )
        if numbers.shape != wanted.shape and not numbers.size == wanted.size == 1:
            raise _WrongError(tell("the gradient does not have the shape of `%(to)s`", to=self.to))
        return numbers.reshape(wanted.shape), direction

    def _cotangent(self, at: Companion, value: Numbers) -> Numbers:
        if self.cotangent is not None:
            direction = _numbers_of(at.sent[argument_named(self.cotangent, at.sent)])
            if direction.shape != value.shape:
                raise _WrongError(
                    tell("`%(where)s` does not have the shape of `%(to)s`", where=self.of, to=self.cotangent)
                )
            return direction
        if value.size != 1:
            raise _WrongError(tell("`%(where)s` is not one number, which is asked for", where=self.of))
        return np.ones(value.shape)

    def _value(self, call: Companion) -> Numbers:
        side = call.observed if self.differences_of == "own" else call.expected
        if side.raised is not None:
            raise _WrongError(_raised(side.raised))
        value = _resolved(self.of, side)
        numbers = as_array(value)
        if numbers is None:
            raise _WrongError(
                tell(
                    "`%(where)s` is %(said)s, and real numbers are asked for",
                    where=self.of,
                    said=kind_of(value, sizes=False),
                )
            )
        if isinstance(value, Tensor) and value.dtype != "float64":
            what = tell(
                "`%(where)s` is %(dtype)s where the arguments are float64; keep the precision of the input",
                where=self.of,
                dtype=value.dtype,
            )
            if self.differences_of == "reference":
                raise SpecError(f"the check {self.label!r} differences the reference, whose {what}")
            raise _WrongError(what)
        return numbers

    @model_validator(mode="after")
    def _one_cotangent(self) -> Gradcheck:
        if self.gradcheck == "autograd" and self.cotangent is not None:
            raise ValueError("autograd's cotangent is drawn for each call; leave out `cotangent`")
        if self.gradcheck == "autograd" and self.differences_of == "reference":
            raise ValueError("for the reference's gradient use the check `gradient`; leave out `differences_of`")
        return self


class _WrongError(Exception):
    """Something is wrong with the student's answer before any slope is taken; the message says what."""


def _raised(raised: Raised) -> str:
    return tell("called with float64 numbers, it raised %(rest)s", rest=raised.type)


def _resolved(path: str, case: CaseObservation) -> Value:
    try:
        return Selector.parse(path).resolve(case.roots, sizes=False)
    except Absent as absent:
        raise _WrongError(str(absent)) from absent


def _in_float64(value: Argument) -> Argument:
    if isinstance(value, Tensor) and value.dtype == "float32":
        return replace(from_array(array(value).astype(np.float64)), requires_grad=value.requires_grad)
    return value


def _shape(value: Argument) -> tuple[int, ...]:
    return value.shape if isinstance(value, Tensor) else ()


def _numbers_of(value: Argument) -> Numbers:
    """The numbers of an argument that :func:`moved` has moved or could move."""
    return array(value).astype(np.float64) if isinstance(value, Tensor) else np.asarray(value, dtype=np.float64)
