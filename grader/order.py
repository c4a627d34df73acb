"""What was asked of ``grade``: its options as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader import __version__
from grader.errors import UsageError
from grader.report.files import usable_out
from grader.resources import course_folder, templates_folder
from grader.unchanged import places_of, stamp_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """The command line of ``grade``, by the names that its options have there.

    ``source`` is ``--from``, ``without`` the layers of the sandbox to leave off.
    """

    paths: tuple[Path, ...]
    course: Path | None
    out: Path
    source: str | None
    one: bool
    jobs: int | None
    only: tuple[str, ...]
    seed: int
    watch: bool
    max_seconds: float | None
    max_memory_mb: int | None
    accept: tuple[str, ...]
    to: tuple[str, ...]
    gradebook: Path | None
    assignment: str | None
    unscaled: bool
    missing: str
    comments: bool
    language: str | None
    without: tuple[str, ...]

    def refuse_contradictions(self) -> None:
        """Raises:
        UsageError: for options that cannot be meant together.
        """
        if self.one and self.source is not None:
            raise UsageError("--one and --from contradict each other: a download holds many submissions; leave one out")
        if self.gradebook is not None and not self.to:
            raise UsageError("--gradebook is for --to to fill in; name the system, such as --to canvas")

    @property
    def folder(self) -> Path:
        """The course's."""
        return course_folder(self.course)

    def usable_out(self) -> Path:
        """Where reports go.

        Raises:
            UsageError: where they cannot.
        """
        return usable_out(self.out)

    def stamp(self, out: Path) -> str:
        """A digest of everything that the reports depend on."""
        options = {
            "version": __version__,
            "paths": [str(path.absolute()) for path in self.paths],
            "course": (self.only, self.seed, self.max_seconds, self.max_memory_mb, self.language),
            "intake": (self.source, self.one),
            "sandbox": (self.accept, self.without),
        }
        handed_in = [path.absolute() for path in self.paths]
        places = [path.absolute() for path in (*places_of(self.folder), templates_folder())]
        return stamp_of(options, handed_in, places, out=out)
