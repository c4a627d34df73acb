"""The few nouns everything else speaks in, as frozen plain values.

Nothing here trusts or runs anything: a value of these types that came from a submission is still a
*claim*, only one with a known shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from grader.wire.values import Value

Status = Literal["passed", "partial", "failed", "error", "timeout", "memory", "missing", "ungraded"]
"""The verdict on one exercise; ``docs/result-format.md`` says when each is given."""

Ending = Literal["done", "timeout", "cpu", "memory", "output", "crashed", "exited", "unreadable"]
"""How a child left an exercise; everything but ``done`` ended it early."""


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One check on one case.

    ``expected`` and ``observed`` are short texts for a reader, present only on shown cases.
    ``accuses`` names a mistake of the catalogue that this finding alone proves. ``not_run`` is a
    check that was not made because one that it needs failed; ``advice`` passed, whatever it found.
    """

    check: str
    case: str
    hidden: bool
    passed: bool
    message: str = ""
    expected: str | None = None
    observed: str | None = None
    accuses: str | None = None
    not_run: bool = False
    advice: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnosis:
    """A named mistake (an id of the catalogue) with the evidence for it and a question, not a fix.

    ``lines`` of the hand-in's file, from 1, are where to look; none where the text does not show it.
    """

    id: str
    evidence: str
    hint: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckResult:
    """A finding as the student reads it in ``grade.json``."""

    name: str
    passed: bool
    hidden: bool
    message: str
    expected: str | None = None
    observed: str | None = None
    not_run: bool = False
    advice: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownValue:
    """One value of a shown call beside the reference's. ``message`` is empty where it passed."""

    label: str
    passed: bool
    expected: str
    observed: str
    message: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownCase:
    """One shown call: its inputs as texts by name, and what came of it."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    values: tuple[ShownValue, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Elements:
    """Two tensors of one shape as rows of numbers, from a shown call."""

    label: str
    case: str
    expected: tuple[tuple[float, ...], ...]
    observed: tuple[tuple[float, ...], ...]
    wrong: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Curve:
    """The loss over a shown call's steps: pairs of step and loss, which need not be finite."""

    expected: tuple[tuple[float, float], ...]
    observed: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Descent:
    """The way of one or two parameters over the loss in a shown call; finite numbers, the start first.

    ``loss`` is the author's formula, ``arguments`` what it needs beside the parameters.
    """

    names: tuple[str, ...]
    loss: str
    arguments: tuple[tuple[str, tuple[float, ...]], ...]
    expected: tuple[tuple[float, ...], ...]
    observed: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """The graph behind a tensor of a shown call, and the leaves that the reference's graph has."""

    path: str
    graph: Graph | None
    expected_leaves: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What a report shows of the shown calls; nothing of a hidden one gets in here.

    ``tabled`` names the checks whose shown results are among the cases' values.
    """

    cases: tuple[ShownCase, ...] = ()
    more_cases: int = 0
    tabled: frozenset[str] = frozenset()
    elements: Elements | None = None
    curve: Curve | None = None
    descent: Descent | None = None
    reached: Reached | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExerciseGrade:
    """The verdict on one exercise, with all that a report of it needs."""

    id: str
    title: str
    status: Status
    score: float
    max_score: float
    message: str = ""
    checks: tuple[CheckResult, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    hints: tuple[str, ...] = ()
    file: str | None = None
    raised: Raised | None = None
    stdout: str = ""
    stdout_truncated: bool = False
    warnings: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who handed in, one student or group, as the LMS that the download came from has it.

    Read from names of files and folders, which a student may have chosen in part: data to match and
    to show, never a path, and never proof of who somebody is.

    Attributes:
        lms: whose download it was: ``canvas``, ``moodle``, ``brightspace`` or ``blackboard``.
        display: the name as the LMS has it in the download, such as ``Alice Stu`` (Canvas: ``stualice``).
        ids: what the LMS's own gradebook is matched by, under the LMS's own words. A key that the
            download does not tell is missing.

            - canvas: ``user_id``, ``attachment_id`` (of an anonymous download ``user_id`` is the anonymous id)
            - moodle: ``participant``, the number in the folder's name: per assignment, a group's id for teams
            - brightspace: ``person_id``, what the folder's name begins with
            - blackboard: ``username``
        late: whether the LMS marked the hand-in that is graded as late.
        submitted_at: when it was handed in, as ISO 8601 in the LMS's own time zone, or empty.
        attempts: how many hand-ins the download holds; the newest is the one that is graded.
        group: whether the hand-in is a group's rather than one person's.
        attempt: which of them this is, from 1, where each is graded; 0 where only the newest is.
    """

    lms: str
    display: str
    ids: Mapping[str, str] = field(hash=False)
    late: bool = False
    submitted_at: str = ""
    attempts: int = 1
    group: bool = False
    attempt: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """What the course's own rules made of a score, which itself stays as it is.

    Attributes:
        final_score: what counts; None while something is ungraded, and for who is excused.
        late: days begun after the due time; 0 on time, and where nobody knows.
        excused: whether the student need not hand in.
        rule: sentences on what was done and why; may be empty.
    """

    final_score: float | None
    late: int = 0
    excused: bool = False
    rule: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Grade:
    """The verdict on one submission.

    Attributes:
        layers: what isolated the run.
        student: who handed in, where a download of an LMS says so.
    """

    submission: str
    seed: int
    exercises: tuple[ExerciseGrade, ...]
    notes: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    student: Identity | None = None

    @property
    def score(self) -> float:
        return sum(exercise.score for exercise in self.exercises)

    @property
    def max_score(self) -> float:
        return sum(exercise.max_score for exercise in self.exercises)

    @property
    def ungraded(self) -> bool:
        return any(exercise.status == "ungraded" for exercise in self.exercises)
