"""What a call and a run were seen to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from grader.wire.values import Value

Ending = Literal["done", "timeout", "cpu", "memory", "output", "crashed", "exited", "unreadable"]
"""How a child left an exercise; everything but ``done`` ended it early."""

# Of torch, where it raises a RuntimeError.
_ALLOCATION_FAILED: Final = "DefaultCPUAllocator: can't allocate memory"


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """One line of a traceback that lies in the student's own files."""

    file: str
    line: int
    function: str
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Raised:
    """An exception as it was seen in the child: type, message and the student's own frames."""

    type: str
    message: str
    frames: tuple[Frame, ...] = ()

    @property
    def is_memory(self) -> bool:
        """Whether there was not enough memory, which torch says in words only."""
        return self.type == "MemoryError" or _ALLOCATION_FAILED in self.message

    def __str__(self) -> str:
        return f"{self.type}: {self.message}" if self.message else self.type


@dataclass(frozen=True, kw_only=True, slots=True)
class Graph:
    """The autograd graph behind one tensor.

    ``nodes`` are node type names in breadth-first order from the result (node 0); ``edges`` are
    ``(from, to)`` indices, from a result towards its inputs; ``leaves`` maps the index of an
    ``AccumulateGrad`` node to the path of the variable it feeds (``args[0]``) or ``"?"``.
    """

    nodes: tuple[str, ...]
    edges: tuple[tuple[int, int], ...]
    leaves: Mapping[int, str]
    truncated: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One thing that happened during a case.

    ``kind`` is ``forward`` (of a module), ``backward`` (a run of the engine), ``step`` or ``zero_grad``;
    ``name`` is the type of the module or optimizer; ``shapes`` are those of a module's tensor inputs, or
    of the tensors that backward started from; ``depth`` counts the modules around this one.
    """

    kind: str
    name: str
    shapes: tuple[tuple[int, ...], ...] = ()
    depth: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What a case used: processor time, the most memory that tensors held at once, operations on tensors."""

    cpu_seconds: float
    peak_bytes: int
    ops: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseObservation:
    """What one call did. ``roots`` holds values by root name: ``result``, ``args``, script variables.

    The fields after ``warnings`` are filled only where a check of the exercise asks for them: ``path``
    by ``what@moment``, ``ops`` by phase and name, ``identity`` by ``one/other`` (the same object, the
    same memory), ``bases`` of the exception's type, itself included.
    ``losses`` has a row for some of the backward passes of a shown call, where the exercise draws them:
    the pass's number from 1, the loss, and the parameters it was computed from where they are wanted.
    """

    roots: Mapping[str, Value]
    raised: Raised | None = None
    engine_runs: int = 0
    forward_ad_uses: int = 0
    gradients: Mapping[str, Value] = field(default_factory=dict)
    graphs: Mapping[str, Graph] = field(default_factory=dict)
    stdout: str = ""
    stdout_truncated: bool = False
    warnings: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    path: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    ops: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    largest: int = 0
    cost: Cost | None = None
    identity: Mapping[str, tuple[bool, bool]] = field(default_factory=dict)
    bases: tuple[str, ...] = ()
    losses: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """What one exercise did in the sandbox.

    Attributes:
        ending: how the child left the exercise.
        detail: for an ending other than ``done``, one clause: which limit, how much.
        load: what went wrong while the module was imported, if anything.
        missing: the names the exercise asked for that the module does not define.
        defined: public names the module does define (to suggest the misspelt one).
        cases: the calls that finished, in order; fewer than planned after an early ending.
        load_stdout, load_warnings: what importing the module printed and warned.
    """

    ending: Ending = "done"
    detail: str = ""
    load: Raised | None = None
    missing: tuple[str, ...] = ()
    defined: tuple[str, ...] = ()
    cases: tuple[CaseObservation, ...] = ()
    load_stdout: str = ""
    load_warnings: tuple[str, ...] = ()
