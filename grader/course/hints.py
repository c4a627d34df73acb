"""Hints of the author's, and when each unlocks. Trusts the spec they stand in, and nothing else."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

Share = Annotated[float, Field(ge=0, le=1)]


class When(BaseModel):
    """All that is given must hold. ``failed`` and ``passed`` are names of checks.

    Attributes:
        failed: the name of a check that failed.
        passed: the name of a check that passed.
        score_below: a share of the exercise's points that was not reached.
        score_at_least: one that was.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    failed: str | None = None
    passed: str | None = None
    score_below: Share | None = None
    score_at_least: Share | None = None

    @model_validator(mode="after")
    def _says_something(self) -> When:
        if not self.model_fields_set:
            raise ValueError("when is empty; give failed, passed, score_below or score_at_least, or leave it out")
        return self


class Hint(BaseModel):
    """A text for whoever has not all points yet, and fulfils ``when``.

    Attributes:
        text: what the student reads.
        when: what must hold of the grade for it to be shown.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    text: Annotated[str, Field(min_length=1, max_length=2000)]
    when: When | None = None


def hint_of(raw: Any) -> Any:
    """A plain text is a hint without conditions."""
    return {"text": raw} if isinstance(raw, str) else raw
