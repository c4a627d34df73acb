"""The story: from an exercise and a submission to a grade.

::

    job      = plan(exercise, seed)               # what to call, what to observe
    expected = reference.observe(job)             # trusted, run once per grading
    outcome  = sandbox.run(job, submission)       # untrusted
    observed = wire.read(outcome)                 # bytes -> plain values
    findings = judge(exercise, expected, observed)
    mistakes = diagnose(findings, mutants)        # only where something is wrong
    grade    = score(exercise, findings)          # -> json, html, LMS files
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader import reference
from grader.course.job import Job
from grader.course.plan import plan
from grader.course.spec import Exercise
from grader.errors import GraderError
from grader.intake import Assigned, SubmissionFiles
from grader.intake.notebook import in_cells
from grader.judge import judge
from grader.judge.evidence import evidence_of
from grader.judge.hidden import without_hidden_details
from grader.judge.score import score
from grader.mistakes.diagnose import diagnose
from grader.mistakes.facts import gather
from grader.mistakes.known import Library
from grader.mistakes.place import lines_of
from grader.model import Diagnosis, ExerciseGrade, Finding, Grade, Observation
from grader.recall import Recall
from grader.sandbox import Assignment, Limits, Outcome, Sandbox
from grader.telling import tell
from grader.wire import encode
from grader.wire.observation import read


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """An exercise made ready to grade by: its job and what the reference did on it.

    ``hidden`` is what a child is given of the job when its shown calls are over; ``right`` are the
    right answers that were seen so far.
    """

    exercise: Exercise
    job: Job
    hidden: bytes
    expected: Observation
    right: Recall = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "right", Recall(self.exercise))


def plan_all(exercises: tuple[Exercise, ...], seed: int) -> list[Job]:
    """The jobs of a course, in its order; the sandbox knows a job by its place in this list."""
    return [plan(exercise, seed) for exercise in exercises]


def encode_plan(jobs: list[Job]) -> bytes:
    return encode([job.message() for job in jobs])


def limits_for(jobs: list[Job]) -> Limits:
    """The limits of a child that may run any of these jobs; each job's own are kept within it."""
    return Limits(memory_bytes=max((job.limits.memory_mb << 20 for job in jobs), default=1 << 30))


def answer_keys(exercises: tuple[Exercise, ...], jobs: list[Job], sandbox: Sandbox) -> list[Key]:
    """Run the references.

    Raises:
        SpecError: for a reference that fails its own exercise's calls.
    """
    expected = reference.observe(exercises, jobs, sandbox)
    return [
        Key(exercise=exercise, job=job, hidden=encode(job.hidden_message()), expected=observation)
        for exercise, job, observation in zip(exercises, jobs, expected, strict=True)
    ]


def grade_submission(
    name: str,
    files: SubmissionFiles,
    assigned: Mapping[str, Assigned],
    keys: list[Key],
    sandbox: Sandbox,
    seed: int,
    layers: tuple[str, ...],
    library: Library,
) -> Grade:
    """Grade one submission.

    Args:
        library: the mutants of the course, shared by a run.

    Raises:
        GraderError: for a failure of ours; nothing is the submission's fault then.
    """
    runs = {
        index: assigned[key.exercise.id].file
        for index, key in enumerate(keys)
        if assigned[key.exercise.id].file is not None
    }
    outcomes: dict[int, Outcome] = {}
    if runs:
        assignment = Assignment(
            files=files.files,
            runs=[(index, file, keys[index].exercise.limits.wall_seconds) for index, file in runs.items() if file],
            hidden=[keys[index].hidden for index in runs],
        )
        outcomes = dict(zip(runs, sandbox.run(assignment), strict=True))
    grades = []
    notes = list(files.notes)
    for index, key in enumerate(keys):
        place = assigned[key.exercise.id]
        if place.note and place.note not in notes:
            notes.append(place.note)
        if place.file is None:
            grades.append(_not_run(key.exercise, place.problem))
            continue
        grades.append(_run(index, key, outcomes[index], place.file, files.files[place.file], sandbox, library, notes))
    return Grade(submission=name, seed=seed, exercises=tuple(grades), notes=tuple(notes), layers=layers)


def _run(
    index: int,
    key: Key,
    outcome: Outcome,
    file: str,
    source: bytes,
    sandbox: Sandbox,
    library: Library,
    notes: list[str],
) -> ExerciseGrade:
    """The grade of an answer that was run; what went wrong with us on the way is added to ``notes``."""
    graded = key.right.find(outcome, file)
    if graded is None:
        observed = read(outcome.ending, outcome.detail, outcome.frames, len(key.job.cases))
        told = without_hidden_details(key.job, key.expected, observed, file)
        findings = judge(key.exercise, key.job, key.expected, told, source=source)
        try:
            diagnoses = _diagnoses(index, key, observed, findings, source, sandbox, library)
            evidence = evidence_of(key.exercise, key.job, key.expected, told, findings)
        except GraderError:
            raise
        except Exception as error:  # noqa: BLE001  # the verdict stands without them
            diagnoses, evidence = [], None
            notes.append(
                tell(
                    "%(name)s: no mistake is named, for a bug in the grader (%(rest)s)",
                    name=key.exercise.id,
                    rest=bug_of(error),
                )
            )
        graded = score(key.exercise, key.job, findings, told, file=file, diagnoses=diagnoses, evidence=evidence)
        if evidence is not None and all(finding.passed for rows in findings for finding in rows):
            key.right.keep(outcome, file, observed, graded)
    return in_cells(graded, source)


def _diagnoses(
    index: int,
    key: Key,
    observed: Observation,
    findings: list[list[Finding]],
    source: bytes,
    sandbox: Sandbox,
    library: Library,
) -> list[Diagnosis]:
    """The mistakes named in one answer; a right one costs nothing."""
    if observed.missing and observed.load is None:
        return []
    if observed.load is None and all(finding.passed for rows in findings for finding in rows):
        return []
    facts = gather(key.exercise, key.job, key.expected, observed, findings, source)
    named = diagnose(facts, lambda: library.of(index, key.exercise, key.job, key.expected, sandbox))
    function = key.exercise.signature.function if key.exercise.signature else None
    return [replace(diagnosis, lines=lines_of(diagnosis.id, source, function)) for diagnosis in named]


def bug_of(error: Exception) -> str:
    """What went wrong in our own code, and where."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error}, {Path(where.filename).name}:{where.lineno}"


def ungraded(name: str, keys: list[Key], seed: int, reason: str, layers: tuple[str, ...] = ()) -> Grade:
    """The grade of a submission that *we* failed to grade: no zero, and the reason."""
    return Grade(
        submission=name,
        seed=seed,
        exercises=tuple(
            ExerciseGrade(
                id=key.exercise.id,
                title=key.exercise.title,
                status="ungraded",
                score=0.0,
                max_score=key.exercise.points,
                message=reason,
            )
            for key in keys
        ),
        notes=(tell("This submission could not be graded: %(said)s", said=reason),),
        layers=layers,
    )


def _not_run(exercise: Exercise, problem: str | None) -> ExerciseGrade:
    what = exercise.entry or (exercise.script or ("",))[0]
    missing = tell(
        "no file %(file)s was handed in, and no other file defines `%(name)s`", file=f"{exercise.id}.py", name=what
    )
    return ExerciseGrade(
        id=exercise.id,
        title=exercise.title,
        status="error" if problem else "missing",
        score=0.0,
        max_score=exercise.points,
        message=problem or missing,
    )
