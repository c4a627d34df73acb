"""A job: the calls of one exercise as they were drawn, and the message that carries them to the sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from grader.course.author_files import AuthorFile
from grader.course.check import Chained, Observe
from grader.course.inputs import Argument, Callable, Supplied
from grader.course.selector import Selector
from grader.course.spec import LimitsSpec
from grader.course.steps import Step
from grader.wire.values import Value

STDOUT: Final = "stdout"
PATH_WORDS: Final = ("loss", "parameters")
"""What a path of values can be asked for by a word: see ``grader/child/watching/path.py``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedBy:
    """Why a call is made beside a case: for which check of the exercise, in which role."""

    case: int
    check: int
    role: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedCase:
    """One call. ``sent`` holds the arguments by name, in the signature's order.

    ``group`` counts the entries of the exercise's ``cases``. A call that a check asked for has
    ``asked_by`` set; it is hidden, and only that check looks at it.
    """

    name: str
    hidden: bool
    seed: int
    sent: Mapping[str, Argument]
    steps: tuple[Step, ...] = ()
    group: int = 0
    asked_by: AskedBy | None = None
    chained: Chained | None = None


_NOTHING: Final = Observe()


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What the sandbox is told of one exercise; it holds no answer.

    The exercise's own cases come first in ``cases``, shown ones before hidden ones, then the calls
    that checks ask for beside them, all hidden.
    """

    exercise_id: str
    function: str | None
    script: tuple[str, ...]
    limits: LimitsSpec
    cases: tuple[PlannedCase, ...]
    gradients: tuple[tuple[str, str], ...]
    graphs: tuple[str, ...]
    watch: Observe = _NOTHING
    wants_stdout: bool = False
    """Whether a check reads what was printed, as the root ``stdout``."""
    defines: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    """The roots that are observed of what steps and probes bind."""
    support: AuthorFile | None = None
    probe: AuthorFile | None = None
    attributes: tuple[str, ...] = ()
    """Paths that may go through objects which do not cross the wire: followed in the child."""
    losses: tuple[int, int] = (0, 0)
    """How many of the first calls keep the loss of their backward passes, and with how many parameters."""
    any_length: frozenset[str] = frozenset()
    """The roots of which a check takes any number of elements, or one of a list that may be longer."""

    def message(self) -> Value:
        """The job as the wire carries it to the zygote: all but its hidden cases."""
        message: dict[Value, Value] = {
            "id": self.exercise_id,
            "function": self.function,
            "script": list(self.script),
            "gradients": [[_path(of), _path(to)] for of, to in self.gradients],
            "graphs": [_path(path) for path in self.graphs],
            "losses": list(self.losses),
            "memory_bytes": self.limits.memory_mb << 20,
            "cases": [_case(case, named=bool(self.defines)) for case in self.cases if not case.hidden],
        }
        # Left out where nothing asks, so that plain exercises cost nothing more.
        watched = _watched(self.watch)
        if watched:
            message["watch"] = watched
        if self.defines:
            message["defines"] = list(self.defines)
            message["wanted"] = list(self.wanted)
        if self.support:
            message["support"] = self.support.message()
        if self.probe:
            message["probe"] = self.probe.message()
        if self.wants_stdout:
            message["stdout"] = True
        if self.attributes:
            message["attributes"] = [_path(path) for path in self.attributes]
        return message

    def hidden_message(self) -> Value:
        """The hidden cases, which a child is given when its shown ones are over."""
        return [_case(case, named=bool(self.defines)) for case in self.cases if case.hidden]


def _watched(watch: Observe) -> Value:
    """What is wanted beyond values, gradients and graphs; empty where nothing is."""
    wanted: dict[Value, Value] = {
        "path": [[what if what in PATH_WORDS else _path(what), moment] for what, moment in watch.path],
        "identity": [[_path(one), _path(other)] for one, other in watch.identity],
    }
    for name in ("events", "ops", "largest", "cost", "bases"):
        wanted[name] = getattr(watch, name)
    return {name: value for name, value in wanted.items() if value}


def _case(case: PlannedCase, *, named: bool) -> Value:
    message: dict[Value, Value] = {"seed": case.seed, "args": [_argument(value) for value in case.sent.values()]}
    if named:
        message["names"] = list(case.sent)
        message["steps"] = [step.sent() for step in case.steps]
    if case.chained:
        through = case.chained.through
        message["chained"] = [
            list(case.sent).index(case.chained.argument),
            _path(case.chained.of),
            [] if through is None else list(through.split(".")),
        ]
    return message


def _path(text: str) -> Value:
    selector = Selector.parse(text)
    return [selector.text, selector.root, *selector.steps]


def _argument(value: Argument) -> Value:
    if isinstance(value, Supplied):
        return {"supplied": value.name, "args": list(value.args)}
    if isinstance(value, Callable):
        return {
            "function": value.function,
            "scale": value.scale,
            "rate": value.rate,
            "shift": value.shift,
            "coefficients": list(value.coefficients),
        }
    return [value]
