"""What runs in Gradescope's container: grade one submission, or warm up while the image is built.

The container runs as root, and often without namespaces. Then each submission still has a uid of its
own, and whatever is not for it (the course, other people's metadata, the results) is closed to every
uid but root before it starts. The submission's folder is taken whole as one submission, whatever it
holds: an empty one is graded too.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from grader.batch import grade_batch
from grader.course.load import Course, load_course
from grader.course.spec import LimitsSpec
from grader.errors import GraderError, SpecError, UsageError
from grader.grade import answer_keys, encode_plan, limits_for, plan_all
from grader.intake import whole_submission
from grader.judge.checks import KINDS
from grader.mistakes.known import Library
from grader.report import outputs
from grader.report.files import write_atomically
from grader.report.outputs.gradescope import failure
from grader.sandbox.pool import Pool

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
    metadata = root / "submission_metadata.json"
    request = outputs.Request(
        name="gradescope",
        file=root / "results" / "results.json",
        gradebook=metadata if metadata.is_file() else None,
    )
    wanted = outputs.prepare([f"gradescope={request.file}"], request, None)
    with tempfile.TemporaryDirectory(prefix="grader-") as place:
        out = Path(place).resolve()
        summary = grade_batch(
            whole_submission(root / "submission", name="submission"),
            _course(root, settings),
            out,
            seed=settings["seed"],
            jobs=1,
            accept=_accepted(),
            without=settings["without"],
            cache=root / "source" / "cache",
        )
        outputs.write_all(wanted, out, summary.rows, {}, [root / "submission"])


def _warm(root: Path, settings: dict[str, Any]) -> int:
    """Grade the references, which must have full marks, and find out what each mistake does."""
    course = _course(root, settings)
    with tempfile.TemporaryDirectory(prefix="grader-") as place:
        folder = Path(place).resolve()
        (folder / "handin").mkdir()
        for exercise in course.exercises:
            name = f"{exercise.id}.py"
            shutil.copy(root / "source" / "course" / "reference" / name, folder / "handin" / name)
        summary = grade_batch(
            whole_submission(folder / "handin"),
            course,
            folder / "out",
            seed=settings["seed"],
            jobs=1,
            accept=_accepted(),
            without=settings["without"],
        )
    wrong = [exercise.id for exercise in summary.rows[0].exercises if exercise.status != "passed"]
    if wrong:
        raise GraderError(f"the course's own references do not pass in this container: {', '.join(wrong)}")
    _learn_mistakes(root, settings, course)
    print(f"{len(course.exercises)} exercises are ready")
    return 0


def _learn_mistakes(root: Path, settings: dict[str, Any], course: Course) -> None:
    """Run every mutant once, here, instead of in each submission's container."""
    jobs = plan_all(course.exercises, settings["seed"])
    library = Library(root / "source" / "cache")
    pool = Pool(lambda: encode_plan(jobs), limits_for(jobs), accept=_accepted(), without=settings["without"])
    try:
        with pool.worker() as worker:
            keys = worker.attempt(lambda box: answer_keys(course.exercises, jobs, box))
            for index, key in enumerate(keys):
                worker.attempt(partial(library.of, index, key.exercise, key.job, key.expected))
    finally:
        pool.close()


def _course(root: Path, settings: dict[str, Any]) -> Course:
    course = load_course(root / "source" / "course", KINDS).only(settings["only"])
    return course.within(LimitsSpec(wall_seconds=settings["max_seconds"], memory_mb=settings["max_memory_mb"]))


def _accepted() -> tuple[str, ...]:
    """As root every child has a uid of its own, to which :func:`_close` has left nothing worth reading."""
    return ("host-files",) if os.geteuid() == 0 else ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
