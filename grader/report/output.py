"""What an output for another system is given: the grades of a run, and what its caller asked for.

An output is a module with ``write(batch)``, which returns sentences for the terminal, and where it
can go wrong early also ``check(request)``, which is called before anything is graded; ``beside(file)``
tells the paths that it writes next to a file that the caller named. Its docstring's first line says
what it is. All options come as values: an output reads neither the environment nor the clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from grader.errors import GraderError, UsageError
from grader.model import Identity
from grader.report.files import make_folder, write_atomically
from grader.report.rows import Row
from grader.report.stored import StoredGrade, read_grade
from grader.report.words import ENGLISH, Words


@dataclass(frozen=True, kw_only=True)
class Request:
    """One ``--to``.

    Attributes:
        name: the output's.
        file: where its result goes instead of below OUT.
        gradebook: what the LMS gave to be filled in.
        assignment: the gradebook's column, by its title.
        scaled: whether scores follow the LMS's maximum where that is another.
        zero_missing: whether who handed in nothing gets a zero in a gradebook.
        comments: whether a gradebook's empty cells for comments are filled too.
        environment: of the process, for systems that say there who hands in.
        now: when the run began.
    """

    name: str
    file: Path | None = None
    gradebook: Path | None = None
    assignment: str | None = None
    scaled: bool = True
    zero_missing: bool = False
    comments: bool = False
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """One submission's grade in small; :meth:`load` gives all of it.

    Attributes:
        submission: its name, as handed in: untrusted text.
        folder: the directory that holds its reports.
        score: what counts: after the course's rules where it has some.
        raw_score: before them.
        undecided: whether something is ungraded that the score hangs on, so that ``score`` is not final.
        identity: who handed in, where the download said so.
        excused: whether the course's rules say that no score counts; then ``score`` is what was earned.
        group: whose members share this grade by the course's rules.
    """

    submission: str
    folder: Path
    score: float
    raw_score: float
    max_score: float
    undecided: bool = False
    identity: Identity | None = None
    excused: bool = False
    group: str = ""

    @classmethod
    def read(cls, out: Path, row: Row, identity: Identity | None, group: str = "") -> Result:
        """A row's grade, from its file.

        Raises:
            GraderError: where the file is gone or damaged.
        """
        folder = out / row.folder
        grade = read_grade(folder / "grade.json")
        if grade.submission != row.submission.encode("utf-8", "backslashreplace").decode():
            raise GraderError(f"{str(folder)!r} holds another submission's grade; remove it and grade again")
        return cls(
            submission=row.submission,
            folder=folder,
            score=grade.score if grade.final_score is None else grade.final_score,
            raw_score=grade.score,
            max_score=grade.max_score,
            undecided=grade.undecided,
            identity=identity,
            excused=grade.excused,
            group=group,
        )

    def load(self) -> StoredGrade:
        return read_grade(self.folder / "grade.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Somebody who handed in nothing and has the grade of their group.

    Attributes:
        name: what the course calls them: a name or an id.
        names, ids: what else the roster has of them.
        result: the hand-in that counts for the group.
        excused: whether no score counts for them.
    """

    name: str
    result: Result
    names: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    excused: bool = False


@dataclass(frozen=True, kw_only=True)
class Batch:
    """All of a run, for one output.

    Attributes:
        out: the folder of the reports.
        results: in the order of the intake.
        path: what was graded, where that is a single path.
        members: who else has the grade of one of these; for outputs that give grades to people.
        words: the language of what students read.
    """

    request: Request
    out: Path
    results: Sequence[Result]
    path: Path | None = None
    members: Sequence[Member] = ()
    words: Words = ENGLISH

    def write(self, default: str, content: str | bytes) -> Path:
        """Write the output's one file, to where the caller wants it or as ``OUT/default``.

        Raises:
            GraderError: where it cannot be written.
        """
        return _write(self.request.file or self.out / default, content)

    def write_one(self, result: Result, default: str, content: str | bytes) -> Path:
        """Write one submission's file, to where the caller wants it or as ``OUT/<submission>/default``.

        Raises:
            UsageError: where one file was named for several submissions.
            GraderError: where it cannot be written.
        """
        if self.request.file is not None and len(self.results) > 1:
            raise UsageError(
                f"--to {self.request.name}={self.request.file} names one file for {len(self.results)} submissions; "
                f"leave it out and each gets its own, OUT/<submission>/{default}"
            )
        return _write(self.request.file or result.folder / default, content)


class Output(Protocol):
    """A module that turns a batch into another system's files."""

    __doc__: str | None

    def write(self, batch: Batch) -> Sequence[str]:
        """Write the files; returns what to tell the caller."""


def _write(path: Path, content: str | bytes) -> Path:
    path = path.absolute()
    folder = path.parent.resolve()  # a folder that the caller named may be a link
    if not folder.is_dir():
        make_folder(folder.parent, folder.name)
    write_atomically(folder / path.name, content)
    return path
