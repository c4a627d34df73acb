"""What file names and definitions the course waits for. Built from trusted specs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from grader.course import Exercise


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What one exercise defines: a function, or for a script the variables it leaves behind."""

    function: str | None = None
    script: tuple[str, ...] = ()

    @property
    def defines(self) -> str | None:
        """The name whose definition shows that a file answers the exercise."""
        return self.function or (self.script[0] if self.script else None)


class Named(NamedTuple):
    """The exercise that a file is named after; the lower the rank, the closer the name."""

    exercise_id: str
    rank: int


# What browsers, LMSs and file managers add to the second copy of a file.
_COPY: Final = re.compile(r"(?:[ _-]*\(\d{1,3}\)|[ _-]+\d{1,3}|[ _-]+(?:copy|kopie|copie|copia|cópia))+$")


@dataclass(frozen=True, kw_only=True)
class KnownTargets:
    """The course's exercises by id, in its order."""

    targets: Mapping[str, Target]

    @classmethod
    def of(cls, exercises: Iterable[Exercise]) -> KnownTargets:
        return cls(
            targets={
                exercise.id: Target(
                    function=exercise.entry,
                    script=exercise.script or (),
                )
                for exercise in exercises
            }
        )

    def named(self, file_name: str) -> Named | None:
        """The exercise that ``file_name`` (without folders) stands for.

        ``square_slope.py`` (rank 0) goes before ``Square_Slope.PY`` (1), and that before copies and
        other spellings: ``square_slope (1).py``, ``Copy of square-slope.py`` (2). A notebook comes
        after all of them.
        """
        lowered = file_name.lower()
        if lowered.endswith(".ipynb"):
            found = self.named(f"{file_name[:-6]}.py")
            return found and Named(found.exercise_id, found.rank + 3)
        if not lowered.endswith(".py"):
            return None
        stem = file_name[:-3]
        if stem in self.targets:
            return Named(stem, 0 if file_name.endswith(".py") else 1)
        lower = stem.lower()
        if lower in self._folded:
            return Named(self._folded[lower], 1)
        plain = re.sub(r"[ _-]+", "_", _COPY.sub("", lower.removeprefix("copy of ")))
        return Named(self._folded[plain], 2) if plain in self._folded else None

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {exercise_id.lower(): exercise_id for exercise_id in sorted(self.targets, reverse=True)}
