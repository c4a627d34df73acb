"""Calls that go on with their own result: f(f(x)), or g(f(x)).

What came out the first time is handed on as an argument of that kind arrives: a tensor detached and
copied, tracked where the argument is, so that neither aliases nor a history reach the second time.
Runs beside the student's code, like all that is observed here: both results are claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import torch

from grader.child.graph import Path, follow
from grader.child.supply import Supply
from grader.wire.values import CHAINED

if TYPE_CHECKING:
    import types

    from grader.child.drive import Drive
    from grader.child.task import Call


class Twice(Protocol):
    """A case that can be done again with another argument."""

    def arguments(self) -> list[Any]:
        """Fresh arguments, in the order of the message."""

    def roots(self, arguments: list[Any]) -> dict[str, Any]:
        """Do the case; the live objects that paths start from."""

    def function(self, name: Sequence[str], supply: Supply | None) -> Callable[[Any], Any]:
        """A function that stands in for the second time, by the parts of its name."""


@dataclass(frozen=True, slots=True)
class Chain:
    """``argument``: the place of the one that takes the result; ``of``: the path of that result."""

    argument: int
    of: Path
    through: tuple[str, ...]
    supply: Supply | None

    @classmethod
    def from_message(cls, message: Any, supply: Supply | None) -> Chain:
        argument, of, through = message
        return cls(argument, Path.from_message(of), tuple(through), supply)

    def results(self, twice: Twice) -> Iterator[tuple[str, Any]]:
        """What comes out each time, by the name that it is sent under; raises what the student's code raises."""
        arguments = twice.arguments()
        first = self._of(twice.roots(arguments))
        yield CHAINED[0], first
        arguments = twice.arguments()
        given = handed_on(first, arguments[self.argument])
        if self.through:
            yield CHAINED[1], twice.function(self.through, self.supply)(given)
        else:
            arguments[self.argument] = given
            yield CHAINED[1], self._of(twice.roots(arguments))

    def _of(self, roots: dict[str, Any]) -> Any:
        value = roots[self.of.root]
        for step in self.of.steps:
            value = follow(value, step)
        return value


@dataclass(frozen=True, slots=True)
class CalledTwice:
    """A function."""

    called: Callable[..., Any]
    call: Call

    def arguments(self) -> list[Any]:
        return [make() for make in self.call.makers]

    def roots(self, arguments: list[Any]) -> dict[str, Any]:
        return {"result": self.called(*arguments), "args": arguments}

    def function(self, name: Sequence[str], supply: Supply | None) -> Callable[[Any], Any]:
        assert supply is not None
        found: Callable[[Any], Any] = getattr(supply.module(), name[-1])
        return found


@dataclass(frozen=True, slots=True)
class DrivenTwice:
    """Steps, or a probe."""

    drive: Drive
    module: types.ModuleType
    call: Call

    def arguments(self) -> list[Any]:
        return [make() for make in self.call.makers]

    def roots(self, arguments: list[Any]) -> dict[str, Any]:
        scope = self.drive.scope(self.module, dict(zip(self.call.names, arguments, strict=True)))
        self.drive.run(self.call.steps, scope)
        return scope.roots

    def function(self, name: Sequence[str], supply: Supply | None) -> Callable[[Any], Any]:
        found: Callable[[Any], Any] = self.drive.scope(self.module, {}).follow(list(name))
        return found


def handed_on(value: Any, like: Any) -> Any:
    """A result as an argument like ``like`` arrives."""
    if torch.Tensor not in type(value).__mro__:
        return value
    # A tensor of one element is as good as a number, and is one where a number is asked for.
    if type(like) in (int, float) and value.numel() == 1:
        return value.item()
    copy = value.detach().clone()
    tracked = torch.Tensor in type(like).__mro__ and like.requires_grad and copy.is_floating_point()
    return copy.requires_grad_() if tracked else copy
