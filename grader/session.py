"""What is prepared once and then grades any number of runs: a warm interpreter, and the references' answers."""

from __future__ import annotations

import contextlib
import importlib.metadata
import platform
import threading
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Self

from grader import __version__
from grader.course.load import Course
from grader.grade import Key, answer_keys, encode_plan, limits_for, plan_all
from grader.mistakes.known import Library
from grader.report.pages import own_templates
from grader.report.student import StudentReport
from grader.report.words import find_words
from grader.sandbox.client import Zygote
from grader.sandbox.pool import Pool, Worker


class Session:
    """A course made ready to grade by.

    Nothing is started before the first worker asks; the interpreters then stay warm until the end of the context.

    Args:
        seed, accept, without, cache, language: as :func:`grader.batch.grade_batch` has them.
        begun: as :class:`~grader.sandbox.pool.Pool` has it.

    Attributes:
        keys: what the references answered; empty before :meth:`prepare`.
        words: the language of what students and graders read.
        report: the student's page, compiled.
        own_templates: the course's, where it has any.

    Raises:
        SpecError: for a template of the course that does not work.
    """

    def __init__(
        self,
        course: Course,
        *,
        seed: int,
        accept: Collection[str] = (),
        without: Collection[str] = (),
        cache: Path | None = None,
        language: str = "en",
        begun: Zygote | None = None,
    ) -> None:
        self.course = course
        self.seed = seed
        self.mistakes = Library(cache)
        self.keys: list[Key] = []
        self.language = language
        self.own_templates = own_templates(course.folder)
        self.words = find_words(language, [self.own_templates / "languages"] if self.own_templates else [])
        # Made here, so that a template that does not work is said before anything is graded.
        self.report = StudentReport(own=self.own_templates, words=self.words, versions=versions())
        self._jobs = plan_all(course.exercises, seed)
        self._pool = Pool(
            lambda: encode_plan(self._jobs), limits_for(self._jobs), accept=accept, without=without, begun=begun
        )
        self._guard = threading.Lock()
        self._setup = threading.Lock()
        self._idle: list[tuple[Worker, contextlib.ExitStack]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # One that is still busy, after an interruption, ends with the process.
        for _worker, stack in self._idle:
            stack.close()
        self._pool.close()

    @property
    def layers(self) -> tuple[str, ...]:
        """What isolates the children, by name; empty before the first of them."""
        return self._pool.layers.names() if self._pool.layers else ()

    def expect(self, submissions: int) -> None:
        """Say how many are about to come, which decides how thoroughly to prepare; before the first worker."""
        self._pool.expected = submissions

    @contextlib.contextmanager
    def worker(self) -> Iterator[Worker]:
        """A worker for one thread; afterwards it waits, warm, for another."""
        with self._guard:
            if self._idle:
                worker, stack = self._idle.pop()
            else:
                stack = contextlib.ExitStack()
                worker = stack.enter_context(self._pool.worker())
        try:
            yield worker
        finally:
            with self._guard:
                self._idle.append((worker, stack))

    def prepare(self, worker: Worker) -> None:
        """Run the references, once for all workers and all runs.

        Raises:
            SpecError: for a reference that fails on its own exercise's calls.
        """
        with self._setup:
            if not self.keys:
                self.keys = worker.attempt(lambda box: answer_keys(self.course.exercises, self._jobs, box))


def versions() -> Sequence[str]:
    """What a result depends on beside the course and the seed, each with its version."""
    found = [f"grader {__version__}", f"Python {platform.python_version()}"]
    for package in ("torch", "numpy"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found.append(f"{package} {importlib.metadata.version(package)}")
    return found
