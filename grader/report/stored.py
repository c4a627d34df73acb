"""Reading ``grade.json`` back: the one reader of what :mod:`grader.report.result` wrote, whenever that was.

A submission that had not changed is not graded again, so its verdict is only in its file. The file
is the grader's own, but it lay on a disk since, so its shape is checked. The texts in it are a
submission's words and stay untrusted.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from grader.errors import GraderError
from grader.model import ExerciseGrade, Grade

_MAX_BYTES: Final = 64 << 20
_ESCAPE: Final = re.compile(rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)", re.DOTALL)
_HALF: Final = re.compile(rb"\\u[dD][89a-fA-F]..", re.DOTALL)


class StoredGrade(BaseModel):
    """One submission's verdict as its file has it.

    Attributes:
        ungraded: ids of the exercises without a verdict.
        final_score, late, excused, rule: what the course's rules made of the score, as in
            :class:`grader.model.Ruling`; absent from the file where there are no rules.
    """

    # Fields may be added within a format version, and readers ignore those they do not know.
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", allow_inf_nan=False)
    format_version: int
    submission: str
    seed: int
    score: float
    max_score: float
    exercises: tuple[ExerciseGrade, ...]
    ungraded: tuple[str, ...]
    notes: tuple[str, ...]
    layers: tuple[str, ...]
    final_score: float | None = None
    late: int = 0
    excused: bool = False
    rule: str = ""

    @property
    def undecided(self) -> bool:
        """Whether no score counts yet: something is ungraded, here or in the hand-in that counts for a group."""
        ruled = "final_score" in self.model_fields_set and self.final_score is None
        return bool(self.ungraded) or (ruled and not self.excused)

    @property
    def grade(self) -> Grade:
        """What it was before the rules; who handed in is not in it."""
        return Grade(
            submission=self.submission,
            seed=self.seed,
            exercises=self.exercises,
            notes=self.notes,
            layers=self.layers,
            total=self.score,
        )


def read_grade(path: Path) -> StoredGrade:
    """Read one ``grade.json``.

    Raises:
        GraderError: where it is gone or is not what the grader writes.
    """
    remedy = f"remove {str(path.parent)!r} and grade again"
    try:
        with open(path, "rb") as file:
            grade = StoredGrade.model_validate_json(_ESCAPE.sub(_whole, file.read(_MAX_BYTES)))
    except OSError as error:
        raise GraderError(f"{str(path)!r} cannot be read ({error.strerror}); {remedy}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise GraderError(f"{str(path)!r} is damaged ({where}: {first['msg']}); {remedy}") from error
    if grade.format_version != 1:
        raise GraderError(f"{str(path)!r} has format_version {grade.format_version}, expected 1; {remedy}")
    return grade


def _whole(escape: re.Match[bytes]) -> bytes:
    """Half a character, which a submission may print and the file keeps, becomes the text of its escape."""
    found = escape.group()
    return b"\\" + found if len(found) == 6 and _HALF.fullmatch(found) else found
