"""Paths into what was observed: ``result``, ``result[0]``, ``result.w1``, ``xt.grad``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from grader.wire.numbers import element
from grader.wire.values import Tensor, Value

_STEP: Final = re.compile(r"\[(\d{1,6})\]|\.([A-Za-z_]\w{0,60})")
_ROOT: Final = re.compile(r"[A-Za-z_]\w{0,60}")


class Absent(LookupError):
    """There is nothing at this path; the message says how far it reached."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A root name and the steps from it: an int indexes, a str is a key or ``grad``."""

    text: str
    root: str
    steps: tuple[str | int, ...]

    @classmethod
    @functools.lru_cache(maxsize=1024)  # checks parse the same few paths for every case
    def parse(cls, text: str) -> Selector:
        """Parse a path.

        Raises:
            ValueError: with the form that is expected.
        """
        root = _ROOT.match(text)
        if root is None:
            raise ValueError(f"{text!r} is no path; write one like result[0], result.w1 or x.grad")
        steps: list[str | int] = []
        at = root.end()
        while at < len(text):
            step = _STEP.match(text, at)
            if step is None:
                raise ValueError(f"{text!r} is no path from {text[at:]!r} on; write one like result[0] or x.grad")
            steps.append(int(step[1]) if step[1] else step[2])
            at = step.end()
        return cls(text, root[0], tuple(steps))

    def indexed(self) -> Iterator[Selector]:
        """The paths to whatever this one takes an item out of by its index."""
        text = self.root
        for count, step in enumerate(self.steps):
            if isinstance(step, int):
                yield Selector(text, self.root, self.steps[:count])
            text += f"[{step}]" if isinstance(step, int) else f".{step}"

    def resolve(self, roots: Mapping[str, Value]) -> Value:
        """Follow the path through observed values.

        Raises:
            Absent: with a sentence for the student.
        """
        if self.steps and self.text in roots:
            return roots[self.text]  # the child followed it, through objects that do not cross the wire
        if self.root not in roots:
            raise Absent(f"there is no `{self.root}`")
        value = roots[self.root]
        so_far = self.root
        for step in self.steps:
            value = _step(value, step, so_far)
            so_far += f"[{step}]" if isinstance(step, int) else f".{step}"
        return value


def _step(value: Value, step: str | int, so_far: str) -> Value:
    if isinstance(step, int):
        if isinstance(value, list | tuple):
            if step < len(value):
                return value[step]
            raise Absent(f"`{so_far}` has {len(value)} elements, so there is no `{so_far}[{step}]`")
        if isinstance(value, Tensor) and len(value.shape) == 1:
            # A one-dimensional tensor unpacks like the tuple that was asked for.
            if step < value.shape[0]:
                return element(value, step)
            raise Absent(f"`{so_far}` has {value.shape[0]} elements, so there is no `{so_far}[{step}]`")
        raise Absent(f"`{so_far}` is {kind_of(value)}, not a sequence")
    if isinstance(value, dict):
        if step in value:
            return value[step]
        keys = ", ".join(repr(key)[:20] for key in list(value)[:6])
        raise Absent(f"`{so_far}` has no key {step!r}; it has {keys or 'none'}")
    if isinstance(value, Tensor) and step == "grad":
        return value.grad
    raise Absent(f"`{so_far}` is {kind_of(value)} and has no `{step}`")


def kind_of(value: Value, *, sizes: bool = True) -> str:
    """What a value is, in words that fit after "is": ``a tuple of 2``, ``a tensor of shape (3,)``.

    Args:
        sizes: whether lengths and shapes are told too.
    """
    if value is None:
        return "None"
    if isinstance(value, Tensor):
        noun = "a numpy array" if value.numpy else "a tensor"
        if not sizes:
            return noun
        return f"{noun} of shape {value.shape}" if value.shape else f"{noun} without dimensions"
    if isinstance(value, list | tuple | dict):
        return f"a {type(value).__name__}" + (f" of {len(value)}" if sizes else "")
    name = value.type if not isinstance(value, bool | int | float | complex | str | bytes) else type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def require_roots(paths: tuple[str, ...], roots: set[str]) -> None:
    """Check that every path parses and starts at something the exercise observes.

    Raises:
        ValueError: naming the path.
    """
    for text in paths:
        selector = Selector.parse(text)
        if selector.root not in roots:
            raise ValueError(f"{text!r} starts at {selector.root!r}; it can start at {', '.join(sorted(roots))}")
