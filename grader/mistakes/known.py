"""What each mutant of a reference does, run in the sandbox when a wrong answer first asks for it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from grader.course.plan import Job
from grader.course.spec import Exercise
from grader.errors import GraderError
from grader.mistakes.match import behaves_alike
from grader.mistakes.mutant import Mutant, make_mutants
from grader.model import Observation
from grader.resources import versions
from grader.sandbox import Assignment, Sandbox
from grader.wire import Limits, decode, encode
from grader.wire.observation import read

# A mutant may loop for ever or diverge; what it would show then is of no use.
_WALL_SECONDS: Final = 5.0
_KEPT: Final = Limits(nodes=20_000_000)


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
                file = None if self._cache is None else self._cache / _digest(exercise, job)
                known = None if file is None else _kept(file, job)
                if known is None:
                    known = list(_try_all(index, exercise, job, expected, box))
                    if file is not None:
                        _keep(file, known)
                self._known[index] = tuple(each for each, _ in known)
            return self._known[index]


def default_cache() -> Path | None:
    """The user's folder for what can be made again; None for one who has none, as in some containers."""
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "grader" / "mistakes"
    except RuntimeError:
        return None


def mutants_of(exercise: Exercise) -> list[Mutant]:
    """Every mistake of an exercise: those its author wrote, then those that are made in its reference."""
    written = [Mutant(id=each.id, label=each.label, source=each.source, hint=each.hint) for each in exercise.mistakes]
    only = exercise.only_mistakes
    return [*written, *(mutant for mutant in made_in(exercise) if only is None or mutant.id in only)]


def made_in(exercise: Exercise) -> list[Mutant]:
    """The mistakes that can be made in an exercise's reference, chosen or not."""
    source = exercise.reference_source.decode("utf-8-sig")
    return make_mutants(source, function=exercise.entry, script=exercise.script or ())


def _try_all(
    index: int, exercise: Exercise, job: Job, expected: Observation, box: Sandbox
) -> Iterator[tuple[Known, list[bytes]]]:
    """The mutants that show themselves, each with what it sent."""
    mutants = mutants_of(exercise)
    if not mutants:
        return
    names = [f"mutant_{number}.py" for number in range(len(mutants))]
    assignment = Assignment(
        files={name: mutant.source.encode() for name, mutant in zip(names, mutants, strict=True)},
        runs=[(index, name, _WALL_SECONDS) for name in names],
        hidden=[encode(job.hidden_message())] * len(names),
    )
    for mutant, outcome in zip(mutants, box.run(assignment), strict=True):
        observed = read(outcome.ending, outcome.detail, outcome.frames, len(job.cases))
        if observed.ending == "done" and not behaves_alike(exercise, expected, observed):
            yield Known(mutant=mutant, observed=observed), outcome.frames


def _kept(file: Path, job: Job) -> list[tuple[Known, list[bytes]]] | None:
    """What :func:`_keep` wrote, or None where it cannot be used."""
    try:
        kept: Any = decode(file.read_bytes(), _KEPT)
        known = [
            (Known(mutant=Mutant(**fields), observed=read("done", "", frames, len(job.cases))), frames)
            for fields, frames in kept
        ]
    except (OSError, TypeError, ValueError):
        return None
    # Unreadable answers would be alike, whatever a student's are unreadable for.
    return known if all(each.observed.ending == "done" for each, _ in known) else None


def _keep(file: Path, known: Sequence[tuple[Known, list[bytes]]]) -> None:
    """Write it for the next run; a cache that cannot be written costs time and nothing else."""
    with contextlib.suppress(OSError, GraderError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(encode([[asdict(each.mutant), frames] for each, frames in known]))
        temporary.replace(file)


def _digest(exercise: Exercise, job: Job) -> str:
    """Of everything that decides what is found: the exercise, the job, and what makes and runs mutants."""
    digest = hashlib.sha256("\0".join([*versions(), exercise.fingerprint]).encode())
    digest.update(encode([job.message(), job.hidden_message()]))
    return digest.hexdigest()
