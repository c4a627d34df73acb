"""Paths into what was observed: ``result``, ``result[0]``, ``result.w1``, ``xt.grad``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from grader.telling import mark, tell
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

    def resolve(self, roots: Mapping[str, Value], *, sizes: bool = True) -> Value:
        """Follow the path through observed values.

        Args:
            sizes: whether the sentence may tell lengths, shapes and keys; of hidden inputs it may not.

        Raises:
            Absent: with a sentence for the student.
        """
        if self.steps and self.text in roots:
            return roots[self.text]  # the child followed it, through objects that do not cross the wire
        if self.root not in roots:
            raise Absent(tell("there is no `%(where)s`", where=self.root))
        value = roots[self.root]
        so_far = self.root
        for step in self.steps:
            value = _step(value, step, so_far, sizes=sizes)
            so_far += f"[{step}]" if isinstance(step, int) else f".{step}"
        return value


def _step(value: Value, step: str | int, so_far: str, *, sizes: bool) -> Value:
    if isinstance(step, int):
        if isinstance(value, list | tuple):
            if step < len(value):
                return value[step]
            raise Absent(_too_short(so_far, len(value) if sizes else None, step))
        if isinstance(value, Tensor) and len(value.shape) == 1:
            # A one-dimensional tensor unpacks like the tuple that was asked for.
            if step < value.shape[0]:
                return element(value, step)
            raise Absent(_too_short(so_far, value.shape[0] if sizes else None, step))
        said = kind_of(value, sizes=sizes)
        raise Absent(tell("`%(where)s` is %(said)s, not a sequence", where=so_far, said=said))
    if isinstance(value, dict):
        if step in value:
            return value[step]
        if not sizes:
            raise Absent(tell("`%(where)s` has no key %(key)s", where=so_far, key=repr(step)))
        keys = ", ".join(repr(key)[:20] for key in list(value)[:6])
        if not keys:
            raise Absent(tell("`%(where)s` has no key %(key)s; it has none", where=so_far, key=repr(step)))
        raise Absent(tell("`%(where)s` has no key %(key)s; it has %(rest)s", where=so_far, key=repr(step), rest=keys))
    if isinstance(value, Tensor) and step == "grad":
        return value.grad
    said = kind_of(value, sizes=sizes)
    raise Absent(tell("`%(where)s` is %(said)s and has no `%(name)s`", where=so_far, said=said, name=step))


def kind_of(value: Value, *, sizes: bool = True) -> str:
    """What a value is, in words that fit after "is": ``a tuple of 2``, ``a tensor of shape (3,)``.

    Args:
        sizes: whether lengths and shapes are told too.
    """
    if value is None:
        return "None"
    if isinstance(value, Tensor):
        noun = tell("a numpy array") if value.numpy else tell("a tensor")
        if not sizes:
            return noun
        if not value.shape:
            return tell("%(said)s without dimensions", said=noun)
        return tell("%(said)s of shape %(shape)s", said=noun, shape=value.shape)
    if isinstance(value, list | tuple | dict):
        noun = _a(type(value).__name__)
        return tell("%(said)s of %(count)d", said=noun, count=len(value)) if sizes else noun
    name = value.type if not isinstance(value, bool | int | float | complex | str | bytes) else type(value).__name__
    return _a(name)


def _a(name: str) -> str:
    known = _COMMON.get(name)
    if known:
        return tell(known)
    return tell("a value of type %(rest)s", rest=name)


def _too_short(so_far: str, count: int | None, step: int) -> str:
    name = f"{so_far}[{step}]"
    if count is None:
        return tell("`%(where)s` has too few elements: there is no `%(name)s`", where=so_far, name=name)
    return tell("`%(where)s` has %(count)d elements, so there is no `%(name)s`", where=so_far, count=count, name=name)


# A language with genders needs each by itself.
_COMMON: Final = {
    "list": mark("a list"),
    "tuple": mark("a tuple"),
    "dict": mark("a dict"),
    "str": mark("a str"),
    "int": mark("an int"),
    "float": mark("a float"),
    "bool": mark("a bool"),
    "complex": mark("a complex"),
    "bytes": mark("a bytes"),
    "set": mark("a set"),
    "generator": mark("a generator"),
    "module": mark("a module"),
    # Described by a child that could not read them: too large, sparse, of a dtype that is not compared.
    "Tensor": mark("a tensor of a kind that is not read here"),
    "ndarray": mark("a numpy array of a kind that is not read here"),
    "method": mark("a method"),
    "function": mark("a function"),
    "tensor of another shape": mark("a tensor of another shape"),
    "list of another length": mark("a list of another length"),
    "tuple of another length": mark("a tuple of another length"),
    "object of another type": mark("an object of another type"),
}


def require_roots(paths: tuple[str, ...], roots: set[str]) -> None:
    """Check that every path parses and starts at something the exercise observes.

    Raises:
        ValueError: naming the path.
    """
    for text in paths:
        selector = Selector.parse(text)
        if selector.root not in roots:
            raise ValueError(f"{text!r} starts at {selector.root!r}; it can start at {', '.join(sorted(roots))}")
