"""What runs in Gradescope's container: grade one submission, or warm up while the image is built.

The container runs as root, and often without namespaces. Then each submission still has a uid of its
own, and whatever is not for it (the course, other people's metadata, the results) is closed to every
uid but root before it starts. The submission's folder is taken whole as one submission, whatever it
holds: an empty one is graded too.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from grader.course.load import Course, load_course
from grader.course.spec import LimitsSpec
from grader.errors import GraderError, SpecError, UsageError
from grader.grade import Key, answer_keys, encode_plan, grade_submission, limits_for, plan_all
from grader.intake import KnownTargets, assign, whole_submission
from grader.judge.checks import KINDS
from grader.mistakes.known import Library
from grader.model import Grade
from grader.pack.gradescope_rules import NAME, settings_there
from grader.report import outputs
from grader.report.files import write_atomically
from grader.report.outputs.gradescope import failure
from grader.report.result import grade_json
from grader.report.rows import Row
from grader.report.words import Words, find_words
from grader.rules.apply import write_ruling
from grader.rules.ruled import rule
from grader.sandbox.pool import Pool, Worker

_USAGE: Final = "usage: python -m grader.pack.gradescope_run [--warm] ROOT"


def main(arguments: Sequence[str]) -> int:
    """Grade ``ROOT/submission`` into ``ROOT/results/results.json``; with ``--warm`` prepare the image."""
    warm = list(arguments[:1]) == ["--warm"]
    rest = arguments[1:] if warm else arguments
    if len(rest) != 1:
        print(_USAGE, file=sys.stderr)
        return 2
    root = Path(rest[0]).resolve()
    _close(root)
    try:
        settings = json.loads((root / "source" / "pack.json").read_text(encoding="utf-8"))
        if warm:
            return _warm(root, settings)
        _grade(root, settings)
    except (GraderError, SpecError, UsageError, OSError) as error:
        # Only the instructor sees what is printed; a student is told that it was not their fault.
        print(f"error: {error}", file=sys.stderr)
        if not warm:
            reason = "its message is in the autograder's output, which your instructor sees."
            write_atomically(root / "results" / "results.json", failure(reason))
        return 1
    return 0


def _close(root: Path) -> None:
    """Leave nothing readable to another uid that a submission could profit from."""
    for name in ("source/course", "source/cache", "results", "submission"):
        place = root / name
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o700)
    for name in ("source/pack.json", "submission_metadata.json"):
        if (root / name).is_file():
            (root / name).chmod(0o600)


def _grade(root: Path, settings: dict[str, Any]) -> None:
    place = root / "submission_metadata.json"
    request = outputs.Request(
        name="gradescope",
        file=root / "results" / "results.json",
        gradebook=place if place.is_file() else None,
    )
    wanted = outputs.prepare([f"gradescope={request.file}"], request, None)
    course = _course(root, settings)
    rules = settings_there(course.settings, _metadata(place))
    words = _words(course)
    with _worker(root, settings, course) as (worker, keys):
        grade = _graded(root / "submission", settings, worker, keys)
    with tempfile.TemporaryDirectory(prefix="grader-") as folder:
        out = Path(folder).resolve()
        row = Row.from_grade(grade, NAME)
        (out / NAME).mkdir()
        write_atomically(out / NAME / "grade.json", grade_json(grade))
        (row,) = rule([row], [0], rules).rows
        write_ruling(out / NAME / "grade.json", row)
        outputs.write_all(wanted, out, [row], {}, [root / "submission"], words=words)


def _words(course: Course) -> Words:
    return find_words(course.settings.language or "en", [course.folder / "templates" / "languages"])


def _metadata(place: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        raise GraderError(f"submission_metadata.json cannot be read ({error})") from error
    return found if isinstance(found, dict) else None


def _warm(root: Path, settings: dict[str, Any]) -> int:
    """Grade the references, which must have full marks, and find out what each mistake does."""
    course = _course(root, settings)
    with _worker(root, settings, course) as (worker, keys), tempfile.TemporaryDirectory(prefix="grader-") as place:
        folder = Path(place).resolve()
        for exercise in course.exercises:
            name = f"{exercise.id}.py"
            shutil.copy(root / "source" / "course" / "reference" / name, folder / name)
        grade = _graded(folder, settings, worker, keys)
        wrong = [exercise.id for exercise in grade.exercises if exercise.status != "passed"]
        if wrong:
            raise GraderError(f"the course's own references do not pass in this container: {', '.join(wrong)}")
        # Run every mutant once, here, instead of in each submission's container.
        for index, key in enumerate(keys.keys):
            worker.attempt(partial(keys.mistakes.of, index, key.exercise, key.job, key.expected))
    # The rules and the language too, so that a course.yaml which cannot be followed there is said now.
    settings_there(course.settings, None)
    _words(course)
    print(f"{len(course.exercises)} exercises are ready")
    return 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Keys:
    keys: list[Key]
    mistakes: Library
    layers: tuple[str, ...]


@contextlib.contextmanager
def _worker(root: Path, settings: dict[str, Any], course: Course) -> Iterator[tuple[Worker, _Keys]]:
    """A sandbox, and what the references answered in it: no pages, no journal, which nobody would see there."""
    jobs = plan_all(course.exercises, settings["seed"])
    pool = Pool(lambda: encode_plan(jobs), limits_for(jobs), accept=_accepted(), without=settings["without"])
    try:
        with pool.worker() as worker:
            keys = worker.attempt(lambda box: answer_keys(course.exercises, jobs, box))
            layers = pool.layers.names() if pool.layers else ()
            yield worker, _Keys(keys=keys, mistakes=Library(root / "source" / "cache"), layers=layers)
    finally:
        pool.close()


def _graded(folder: Path, settings: dict[str, Any], worker: Worker, keys: _Keys) -> Grade:
    (submission,) = whole_submission(folder, name=NAME).submissions
    files = submission.read()
    assigned = assign(files, KnownTargets.of(key.exercise for key in keys.keys))
    return worker.attempt(
        lambda box: grade_submission(
            NAME, files, assigned, keys.keys, box, settings["seed"], keys.layers, keys.mistakes
        )
    )


def _course(root: Path, settings: dict[str, Any]) -> Course:
    course = load_course(root / "source" / "course", KINDS).only(settings["only"])
    return course.within(LimitsSpec(wall_seconds=settings["max_seconds"], memory_mb=settings["max_memory_mb"]))


def _accepted() -> tuple[str, ...]:
    """As root every child has a uid of its own, to which :func:`_close` has left nothing worth reading."""
    return ("host-files",) if os.geteuid() == 0 else ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
