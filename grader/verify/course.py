"""Going through a course: every exercise with every proof, on one warm sandbox."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from grader.course.load import CheckKinds, course_files, load_exercise
from grader.course.source import read_yaml
from grader.errors import SpecError
from grader.grade import encode_plan, limits_for
from grader.sandbox import Sandbox
from grader.sandbox.pool import Pool, Worker
from grader.verify.bench import Bench, Plan
from grader.verify.differences import prove_differences
from grader.verify.files import stray_files
from grader.verify.kept import Kept
from grader.verify.mistakes import prove_mistakes
from grader.verify.proof import Problem, Proof, Subject
from grader.verify.seeds import prove_seeds
from grader.verify.starter import prove_starter
from grader.verify.texts import prove_texts
from grader.verify.tolerances import prove_tolerances

Progress = Callable[[Proof], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How hard to try.

    Attributes:
        seeds: for the reference.
        mistake_seeds: for each mistake.
        patient: try all of them; else a slow exercise is tried with fewer.
        jobs: exercises at a time; of one exercise, runs at a time.
        kept: the file in which what runs gave is kept from one verification to the next, if anywhere.
        accept, without: as for grading, see :class:`~grader.sandbox.pool.Pool`.
    """

    seeds: int = 32
    mistake_seeds: int = 8
    patient: bool = False
    jobs: int = 2
    kept: Path | None = None
    accept: Collection[str] = ()
    without: Collection[str] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Verified:
    """The proofs in the order of the exercises, and what is wrong with the course around them."""

    proofs: tuple[Proof, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        return all(proof.sound for proof in self.proofs) and all(problem.warning for problem in self.problems)


def verify_course(
    folder: Path,
    kinds: CheckKinds,
    options: Options,
    *,
    only: Sequence[str] = (),
    on_start: Callable[[int], None] | None = None,
    progress: Progress | None = None,
) -> Verified:
    """Prove a course, or some of its exercises; files left over are looked for only in a whole course.

    Args:
        kinds: the check kinds by name.
        only: ids; all where empty.
        on_start: told how many exercises there are.
        progress: told of each exercise when it is done, from one thread at a time.

    Raises:
        SpecError: where the folder holds no such exercise.
        GraderError: where the sandbox fails.
    """
    specs = _chosen(folder, only)
    if on_start:
        on_start(len(specs))
    proofs = [Proof(id=path.stem) for path in specs]
    todo = [each for each in map(_opened, specs, proofs, [kinds] * len(specs)) if each is not None]
    plans: list[tuple[Subject, Plan]] = []
    first = 0
    for subject in todo:
        try:
            made = Plan.make(subject.exercise, options.seeds, first)
        except SpecError as error:
            subject.problem(error.message, "cases")
            continue
        plans.append((subject, made))
        first += len(made.jobs)
    planned = {id(subject.proof) for subject, _ in plans}
    guard = threading.Lock()

    def done(proof: Proof) -> None:
        if progress:
            with guard:
                progress(proof)

    for proof in proofs:
        if id(proof) not in planned:
            done(proof)
    _prove_all(plans, options, done)
    problems = [] if only else stray_files(folder, course_files(folder))
    return Verified(proofs=tuple(proofs), problems=tuple(problems))


def _chosen(folder: Path, only: Sequence[str]) -> list[Path]:
    specs = [path for path in course_files(folder) if path.suffix == ".yaml"]
    known = {path.stem: path for path in specs}
    for name in only:
        if name not in known:
            raise SpecError(f"no exercise {name!r}; there are {', '.join(known)}", path=folder)
    return [path for path in specs if not only or path.stem in set(only)]


def _opened(path: Path, proof: Proof, kinds: CheckKinds) -> Subject | None:
    try:
        return Subject(exercise=load_exercise(path, kinds), document=read_yaml(path), proof=proof)
    except SpecError as error:
        proof.problems.append(Problem.of(error))
        return None


def _prove_all(plans: Sequence[tuple[Subject, Plan]], options: Options, done: Progress) -> None:
    if not plans:
        return
    jobs = [job for _, each in plans for job in each.jobs]
    kept = Kept(options.kept)
    pool = Pool(lambda: encode_plan(jobs), limits_for(jobs), accept=options.accept, without=options.without)
    queue = iter(plans)
    guard = threading.Lock()

    # With fewer exercises than workers, what is left over helps the one.
    spare = len(plans) == 1 and options.jobs > 1

    def work() -> None:
        with pool.worker() as worker, pool.worker() as other:
            while True:
                with guard:
                    item = next(queue, None)
                if item is None:
                    return
                subject, made = item
                worker.attempt(partial(_prove, subject, made, options, kept, other if spare else None))
                done(subject.proof)

    try:
        with ThreadPoolExecutor(max(1, min(options.jobs, len(plans), os.cpu_count() or 1))) as threads:
            for each in [threads.submit(work) for _ in range(options.jobs)]:
                each.result()
    finally:
        pool.close()
        kept.close()


def _prove(subject: Subject, made: Plan, options: Options, kept: Kept, helper: Worker | None, box: Sandbox) -> None:
    start = time.monotonic()
    fresh = Proof(id=subject.proof.id)
    bench = Bench(subject.exercise, made, box, helper=helper, kept=kept)
    trial = Subject(exercise=subject.exercise, document=subject.document, proof=fresh)
    prove_texts(trial)
    keys = prove_seeds(trial, bench, patient=options.patient)
    if keys and fresh.sound:
        prove_starter(trial, bench, keys)
        prove_differences(trial, bench)
        mistakes = prove_mistakes(trial, bench, keys, options.mistake_seeds, patient=options.patient)
        failing = [(each.mutant.id, each.observed) for each in mistakes if each.failed]
        prove_tolerances(trial, bench, keys, failing)
    fresh.seconds = time.monotonic() - start
    # Only now: a sandbox that dies on the way is tried once more, from the start.
    for field in fresh.__dataclass_fields__:
        setattr(subject.proof, field, getattr(fresh, field))
