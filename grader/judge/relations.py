"""What may hold between calls of one function: which further calls show it, and what must come of them.

Each relation makes arguments for further calls out of a case's own, and says from the results of
all calls but the last what the last one must give. Only the student's own results meet each other here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np

from grader.course.inputs import Argument, Draw
from grader.judge.arguments import moved, numbers_of, with_numbers
from grader.judge.reading import Numbers
from grader.telling import mark
from grader.wire.values import Tensor

RelationName = Literal[
    "repeatable",
    "unaffected",
    "symmetric",
    "antisymmetric",
    "even",
    "odd",
    "linear",
    "homogeneous",
    "shift_invariant",
    "permutation_invariant",
    "permutation_equivariant",
    "idempotent",
    "involution",
    "round_trip",
]
Sent = Mapping[str, Argument]

# No round numbers, and exact in binary, so that multiplying adds no rounding of its own.
_A: Final = 0.75
_B: Final = -1.25
_FACTOR: Final = 1.75
_SHIFT: Final = 0.625


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """One relation.

    Attributes:
        arguments: how many it names: of one the value changes, two change places.
        calls: from the arguments' names, what was sent and a generator, the further calls.
        wanted: from the results so far, the case's own first, the last one's; None where it is the case's own.
        words: what is wrong when it does not hold, as a template with ``where`` and the arguments' names.
        label: what it is called, after "result is".
        back_to: for a call that goes on with its own result, what the second time must give: the
            first result, or what was sent.
    """

    arguments: int
    calls: Callable[[Sequence[str], Sent, Draw, Sequence[Any]], list[Sent]]
    wanted: Callable[[Sequence[Numbers], float], Numbers] | None
    words: str
    label: str
    back_to: Literal["result", "input"] | None = None


def _again(names: Sequence[str], sent: Sent, generator: Draw, values: Sequence[Any]) -> list[Sent]:
    return [dict(sent)]


def _each_value(names: Sequence[str], sent: Sent, generator: Draw, values: Sequence[Any]) -> list[Sent]:
    (name,) = names
    if isinstance(sent[name], Tensor) or not values:
        raise ValueError(
            f"`values` lists what else the argument {name!r} may be; give some, for an argument without a shape"
        )
    return [{**sent, name: value} for value in values]


def _exchanged(names: Sequence[str], sent: Sent, generator: Draw, values: Sequence[Any]) -> list[Sent]:
    first, second = names
    if first == second:
        raise ValueError(f"{first!r} cannot change places with itself; name another argument")
    return [{**sent, first: sent[second], second: sent[first]}]


def _changed(change: Callable[[Numbers], Numbers]) -> Callable[[Sequence[str], Sent, Draw, Sequence[Any]], list[Sent]]:
    def calls(names: Sequence[str], sent: Sent, generator: Draw, values: Sequence[Any]) -> list[Sent]:
        (name,) = names
        return [{**sent, name: with_numbers(name, sent[name], change(numbers_of(name, sent[name])))}]

    return calls


def _combined(names: Sequence[str], sent: Sent, generator: Draw, values: Sequence[Any]) -> list[Sent]:
    (name,) = names
    numbers = numbers_of(name, sent[name])
    drawn = with_numbers(name, sent[name], generator.normal(0, 1 + np.abs(numbers).mean(), numbers.shape))
    # From the numbers as they are sent, rounded to their dtype.
    both = moved(name, with_numbers(name, sent[name], _A * numbers), _B * numbers_of(name, drawn))
    return [{**sent, name: drawn}, {**sent, name: both}]


def _permuted(numbers: Numbers) -> Numbers:
    if not numbers.ndim or len(numbers) < 2:
        raise ValueError("a permutation needs two rows or more; draw a longer tensor")
    permuted: Numbers = numbers[_permutation(len(numbers))]
    return permuted


def _permutation(length: int) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    # Not its own inverse where there are three or more, so that undoing it is no way to pass.
    return np.roll(np.arange(length), 1)


def _permuted_result(results: Sequence[Numbers], degree: float) -> Numbers:
    own = results[0]
    return own[_permutation(len(own))] if own.ndim else own


RELATIONS: Final[Mapping[str, Relation]] = {
    "repeatable": Relation(
        label=mark("repeatable"),
        arguments=0,
        calls=_again,
        wanted=None,
        words=mark("`%(where)s` is another when called again with the same arguments"),
    ),
    "unaffected": Relation(
        label=mark("unaffected"),
        arguments=1,
        calls=_each_value,
        wanted=None,
        words=mark("`%(where)s` changes with `%(first)s`, on which it must not depend"),
    ),
    "symmetric": Relation(
        label=mark("symmetric"),
        arguments=2,
        calls=_exchanged,
        wanted=None,
        words=mark("`%(where)s` changes when `%(first)s` and `%(second)s` change places"),
    ),
    "antisymmetric": Relation(
        label=mark("antisymmetric"),
        arguments=2,
        calls=_exchanged,
        wanted=lambda results, degree: -results[0],
        words=mark(
            "`%(where)s` does not change its sign, and nothing else, when `%(first)s` and `%(second)s` change places"
        ),
    ),
    "even": Relation(
        label=mark("even"),
        arguments=1,
        calls=_changed(np.negative),
        wanted=None,
        words=mark("`%(where)s` changes when `%(first)s` changes its sign"),
    ),
    "odd": Relation(
        label=mark("odd"),
        arguments=1,
        calls=_changed(np.negative),
        wanted=lambda results, degree: -results[0],
        words=mark("`%(where)s` does not change its sign, and nothing else, with that of `%(first)s`"),
    ),
    "linear": Relation(
        label=mark("linear"),
        arguments=1,
        calls=_combined,
        wanted=lambda results, degree: _A * results[0] + _B * results[1],
        words=mark("`%(where)s` is not linear in `%(first)s`: f(a·x + b·z) differs from a·f(x) + b·f(z)"),
    ),
    "homogeneous": Relation(
        label=mark("homogeneous"),
        arguments=1,
        calls=_changed(lambda numbers: _FACTOR * numbers),
        wanted=lambda results, degree: _FACTOR**degree * results[0],
        words=mark("`%(where)s` does not grow with a factor on `%(first)s` as it must"),
    ),
    "shift_invariant": Relation(
        label=mark("shift invariant"),
        arguments=1,
        calls=_changed(lambda numbers: numbers + _SHIFT),
        wanted=None,
        words=mark("`%(where)s` changes when the same number is added to all of `%(first)s`"),
    ),
    "permutation_invariant": Relation(
        label=mark("permutation invariant"),
        arguments=1,
        calls=_changed(_permuted),
        wanted=None,
        words=mark("`%(where)s` changes with the order of the rows of `%(first)s`"),
    ),
    "permutation_equivariant": Relation(
        label=mark("permutation equivariant"),
        arguments=1,
        calls=_changed(_permuted),
        wanted=_permuted_result,
        words=mark("`%(where)s` does not follow when the rows of `%(first)s` change their order"),
    ),
    "idempotent": Relation(
        label=mark("idempotent"),
        arguments=1,
        calls=_again,
        wanted=None,
        words=mark("`%(where)s` is another when it is given to the function again as `%(first)s`"),
        back_to="result",
    ),
    "involution": Relation(
        label=mark("an involution"),
        arguments=1,
        calls=_again,
        wanted=None,
        words=mark("`%(where)s` does not lead back to `%(first)s` when it is given to the function again"),
        back_to="input",
    ),
    "round_trip": Relation(
        label=mark("a round trip"),
        arguments=1,
        calls=_again,
        wanted=None,
        words=mark("`%(where)s` does not lead back to `%(first)s` when it is undone"),
        back_to="input",
    ),
}
