"""What is told of hidden inputs: whether an answer was right, and in which of a few ways it was not.

A submission knows a hidden input while it is called with it, and whatever it chooses freely then
could carry that input into its report: the name of an exception's type, a shape, a list's length, a
key, an exit code, the line it makes up in a traceback. So before a hidden case is judged, everything
that the submission could choose freely is replaced by one word for all of it; what an honest mistake
brings about (a shape made of the sizes that were sent, a length that is one off, a built-in exception,
its line where a shown call raised there too) stays. None of this can turn a right answer into a wrong one: the
expected value's own sizes, lengths and keys are always among those that stay.

Events, operations and costs stay as they are: their checks give one and the same sentence for
whatever was wrong with them on a hidden case.
"""

from __future__ import annotations

import builtins
import dataclasses
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from grader.course.job import Job, PlannedCase
from grader.model import CaseObservation, Ending, Frame, Observation, Raised
from grader.telling import mark
from grader.wire.values import Described, Tensor, Value

OTHER_EXCEPTION: Final = mark("an exception of its own")
_KNOWN_TYPES: Final = frozenset(name for name, value in vars(builtins).items() if isinstance(value, type)) | {
    "NoneType",
    "Tensor",
    "builtin_function_or_method",
    "function",
    "generator",
    "method",
    "module",
    "ndarray",
}
_LIBRARIES_EXCEPTIONS: Final = frozenset({"AxisError", "LinAlgError", "OutOfMemoryError"})
# So many keys that are not asked for may be told of.
_OWN_KEYS: Final = 3
_DETAILS: Final[Mapping[Ending, str]] = {
    "memory": mark("it used more memory than it may"),
    "cpu": mark("it used more processor time than it may"),
    "crashed": mark("the Python process crashed"),
    "exited": mark("the Python process was ended by an exit"),
    "unreadable": mark("its reply cannot be read"),
}


def without_hidden_details(job: Job, expected: Observation, observed: Observation, file: str) -> Observation:
    """The observation with its hidden cases blunted; shown ones and the load stay as they are.

    Args:
        file: the hand-in's file that was run, for the lines of tracebacks.
    """
    told = _told(job, observed, file)
    cases = [
        _Blunt(case, wanted, job.any_length).case(given, file, told) if case.hidden else given
        for case, wanted, given in zip(job.cases, expected.cases, observed.cases, strict=False)
    ]
    detail = observed.detail
    reached = len(observed.cases)
    if observed.ending != "done" and reached < len(job.cases) and job.cases[reached].hidden:
        detail = _DETAILS.get(observed.ending, detail)
    return dataclasses.replace(observed, cases=tuple(cases), detail=detail)


def _told(job: Job, observed: Observation, file: str) -> Mapping[int, Frame]:
    """By line, where in the file a shown call raised: all that hidden ones may be said to raise in.

    One more line would be one more word for an input to be spelt in: a file can raise in as many as it has.
    """
    shown = [seen.raised for case, seen in zip(job.cases, observed.cases, strict=False) if not case.hidden]
    return {frame.line: frame for raised in shown if raised for frame in raised.frames if frame.file == file}


@dataclass(slots=True)
class _Blunt:
    """One hidden case: the shapes, lengths, keys and names that may be told of it."""

    any_length: Collection[str]
    shapes: set[tuple[int, ...]]
    sizes: set[int]
    lengths: set[int]
    keys: set[Value]
    described: set[Value]
    raised: frozenset[str]

    def __init__(self, sent: PlannedCase, expected: CaseObservation, any_length: Collection[str]) -> None:
        self.any_length = any_length
        known = [*sent.sent.values(), *expected.roots.values(), *expected.gradients.values()]
        known += [value for values in expected.path.values() for value in values]
        values = [value for root in known for value in _within(root)]
        shapes = [value.shape for value in values if isinstance(value, Tensor)]
        containers = [len(value) for value in values if isinstance(value, list | tuple | dict)]
        # A tensor with one dimension may stand for a list, and a list for it.
        self.sizes = {1, *containers, *(size for shape in shapes for size in shape)}
        # A transpose may be as good as the tensor.
        self.shapes = {*shapes, *(shape[::-1] for shape in shapes)}
        self.lengths = {0, 1, 2, 3, *(n + off for n in containers for off in (-1, 0, 1))}
        self.described = {value for value in values if isinstance(value, Described)}
        self.keys = {key for value in values if isinstance(value, dict) for key in value}
        # The exception that is asked for may be a class of the student's own.
        self.raised = frozenset({expected.raised.type, *expected.bases}) if expected.raised else frozenset()

    def case(self, observed: CaseObservation, file: str, told: Mapping[int, Frame]) -> CaseObservation:
        return dataclasses.replace(
            observed,
            roots={name: self._value(value, free=name in self.any_length) for name, value in observed.roots.items()},
            raised=None if observed.raised is None else self._raised(observed.raised, file, told),
            engine_runs=min(observed.engine_runs, 1),
            forward_ad_uses=min(observed.forward_ad_uses, 1),
            gradients={name: self._value(value) for name, value in observed.gradients.items()},
            graphs={name: dataclasses.replace(graph, nodes=(), edges=()) for name, graph in observed.graphs.items()},
            stdout="",
            stdout_truncated=False,
            warnings=(),
            path={name: tuple(self._value(value) for value in values) for name, values in observed.path.items()},
            bases=tuple(name for name in observed.bases if name in _KNOWN_TYPES or name in self.raised),
            losses=(),
        )

    def _value(self, value: Value, *, free: bool = False) -> Value:
        """The value as it may be told.

        Args:
            free: whether a check takes any length of it, or an item of a longer list.
        """
        if isinstance(value, Tensor):
            return self._tensor(value, free=free)
        if isinstance(value, list | tuple) and len(value) not in self.lengths and not free:
            return Described(type=f"{type(value).__name__} of another length", text="")
        if isinstance(value, list):
            return [self._value(item, free=free) for item in value]
        if isinstance(value, tuple):
            return tuple(self._value(item, free=free) for item in value)
        if isinstance(value, dict):
            # A dict may hold more than is asked for; how much more is not told.
            own = [key for key in value if key not in self.keys]
            names = {key: f"another key {number}" for number, key in enumerate(own[:_OWN_KEYS], 1)}
            left = set(own[_OWN_KEYS:])
            return {names.get(key, key): self._value(item, free=free) for key, item in value.items() if key not in left}
        if isinstance(value, Described):
            if value in self.described:
                return value
            return Described(type=value.type if value.type in _KNOWN_TYPES else "object of another type", text="")
        return value

    def _tensor(self, value: Tensor, *, free: bool = False) -> Value:
        shape = value.shape
        if shape not in self.shapes:
            # One element is a number, whatever its rank.
            shape = shape[:3] if set(shape) <= {1} else shape
            if len(shape) > 3 or not (free or self.sizes.issuperset(shape)):
                return Described(type="tensor of another shape", text="")
        grad = None if value.grad is None else self._tensor(value.grad)
        return dataclasses.replace(
            value,
            shape=shape,
            grad_fn=value.grad_fn and mark("an operation"),
            grad=grad if isinstance(grad, Tensor) else None,
        )

    def _raised(self, raised: Raised, file: str, told: Mapping[int, Frame]) -> Raised:
        """Type and place, as far as Python, the reference and the shown calls know them too."""
        known = getattr(builtins, raised.type, None)
        is_known = isinstance(known, type) and issubclass(known, BaseException)
        is_known = is_known or raised.type in self.raised or raised.type in _LIBRARIES_EXCEPTIONS
        # The one message that decides something: a failed allocation of torch's is no mistake in the code.
        kind = "MemoryError" if raised.is_memory else raised.type if is_known else OTHER_EXCEPTION
        kept = [told[frame.line] for frame in raised.frames if frame.file == file and frame.line in told]
        return Raised(type=kind, message="", frames=tuple(kept))


def _within(value: object) -> Iterator[Value]:
    """A value and all values in it."""
    if isinstance(value, Tensor):
        yield value
        if value.grad is not None:
            yield value.grad
    elif isinstance(value, Described):
        yield value
    elif isinstance(value, list | tuple):
        yield value
        for item in value:
            yield from _within(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _within(item)
