"""What each mutant of a reference does, run in the sandbox when a wrong answer first asks for it."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from grader import __version__
from grader.course.plan import Job
from grader.course.spec import Exercise
from grader.errors import GraderError
from grader.mistakes.match import behaves_alike
from grader.mistakes.mutant import Mutant, make_mutants
from grader.model import Observation
from grader.sandbox import Assignment, Sandbox
from grader.wire import Limits, WireError, decode, encode
from grader.wire.observation import read

# A mutant may loop for ever or diverge; what it would show then is of no use.
_WALL_SECONDS: Final = 5.0
_KEPT: Final = Limits(nodes=20_000_000)
# To be changed with how a job is observed, so that nothing kept from before is compared with.
_KEPT_AS: Final = "4"

# For each mutant how its run ended, and what it sent, as it came.
Runs = list[tuple[str, list[bytes]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A mutant and what it did on the job."""

    mutant: Mutant
    observed: Observation


class Library:
    """The mutants of a run's exercises, by the exercise's place in the plan. Shared by all workers.

    Args:
        cache: a folder of the grader's own in which what mutants did is kept from run to run, by a
            digest of everything that decides it; None keeps nothing. It is as trusted as the course.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._guard = threading.Lock()
        self._known: dict[int, tuple[Known, ...]] = {}

    def of(self, index: int, exercise: Exercise, job: Job, expected: Observation, box: Sandbox) -> Sequence[Known]:
        """The mutants of an exercise that behave otherwise than its reference.

        Raises:
            GraderError: where the sandbox fails.
        """
        with self._guard:
            if index not in self._known:
                mutants = mutants_of(exercise)
                runs = self._kept(mutants, job) or self._keep(mutants, job, _run(index, mutants, job, box))
                self._known[index] = tuple(_known(exercise, job, expected, mutants, runs))
            return self._known[index]

    def _kept(self, mutants: list[Mutant], job: Job) -> Runs | None:
        if self._cache is None:
            return None
        try:
            kept = decode((self._cache / _digest(mutants, job)).read_bytes(), _KEPT)
        except (OSError, WireError):
            return None
        if not isinstance(kept, list) or len(kept) != len(mutants):
            return None
        runs: list[Any] = kept
        return [(ending, frames) for ending, frames in runs]

    def _keep(self, mutants: list[Mutant], job: Job, runs: Runs) -> Runs:
        if self._cache is not None:
            # A cache that cannot be written costs time and nothing else.
            with contextlib.suppress(OSError, GraderError):
                self._cache.mkdir(parents=True, exist_ok=True)
                path = self._cache / _digest(mutants, job)
                temporary = path.with_suffix(f".{os.getpid()}")
                temporary.write_bytes(encode([[ending, frames] for ending, frames in runs]))
                temporary.replace(path)
        return runs


def default_cache() -> Path:
    """The user's folder for what can be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "grader" / "mistakes"


def mutants_of(exercise: Exercise) -> list[Mutant]:
    """Every mistake of an exercise: those its author wrote, then those that are made in its reference."""
    source = exercise.reference_source.decode("utf-8")
    written = [Mutant(id=each.id, label=each.label, source=each.source, hint=each.hint) for each in exercise.mistakes]
    made = make_mutants(source, function=exercise.entry, script=exercise.script or ())
    only = exercise.only_mistakes
    return [*written, *(mutant for mutant in made if only is None or mutant.id in only)]


def _run(index: int, mutants: list[Mutant], job: Job, box: Sandbox) -> Runs:
    if not mutants:
        return []
    names = [f"mutant_{number}.py" for number in range(len(mutants))]
    assignment = Assignment(
        files={name: mutant.source.encode() for name, mutant in zip(names, mutants, strict=True)},
        runs=[(index, name, _WALL_SECONDS) for name in names],
        hidden=[encode(job.hidden_message())] * len(names),
    )
    return [(outcome.ending, outcome.frames) for outcome in box.run(assignment)]


def _known(exercise: Exercise, job: Job, expected: Observation, mutants: list[Mutant], runs: Runs) -> Iterator[Known]:
    for mutant, (ending, frames) in zip(mutants, runs, strict=False):
        if ending == "done":
            observed = read("done", "", frames, len(job.cases))
            if observed.ending == "done" and not behaves_alike(exercise, expected, observed):
                yield Known(mutant=mutant, observed=observed)


def _digest(mutants: list[Mutant], job: Job) -> str:
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("torch", "numpy")]
    parts = [__version__, _KEPT_AS, *versions, *(mutant.source for mutant in mutants)]
    digest = hashlib.sha256("\0".join(parts).encode())
    digest.update(encode([job.message(), job.hidden_message()]))
    return digest.hexdigest()
