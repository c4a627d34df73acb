"""The arguments of one call, drawn from a case's inputs in their order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.course.inputs import Argument, Draw, Input


class CannotDraw(ValueError):
    """An input that cannot be drawn; the message says why, ``argument`` which."""

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(message)
        self.argument = argument


def draw(inputs: Mapping[str, Input | Any], *names: object) -> dict[str, Argument]:
    """Draw every input; those that refer to an earlier argument find it.

    Args:
        names: what the numbers depend on, and nothing else.

    Raises:
        CannotDraw: where constraints leave no room, or numbers do not fit their element type.
    """
    sent: dict[str, Argument] = {}
    for name, source in inputs.items():
        try:
            sent[name] = source.draw(Draw(*names, name), sent) if isinstance(source, Input) else source
        except FloatingPointError as error:  # only where numpy was told to raise it
            raise CannotDraw(name, "its numbers do not fit its dtype; choose a narrower range") from error
        except ValueError as error:
            raise CannotDraw(name, str(error)) from error
    return sent
