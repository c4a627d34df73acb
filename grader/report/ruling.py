"""What the course's rules made of a score, as JSON: in ``grade.json``, ``grades.json`` and the journal.

A journal is a file that a killed run left behind, so reading believes nothing of it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from grader.model import Ruling

FIELDS: Final = ("final_score", "late", "excused", "rule")


def ruling_to_json(ruling: Ruling | None) -> dict[str, Any]:
    """The fields that a ruling adds to a submission's; none where the course has no rules."""
    return {} if ruling is None else {name: getattr(ruling, name) for name in FIELDS}


def ruling_from_json(fields: Mapping[str, object]) -> Ruling | None:
    """Read back what :func:`ruling_to_json` gave.

    Raises:
        ValueError: naming the field that is not as it should be.
    """
    if not any(name in fields for name in FIELDS):
        return None
    final, late, excused, rule = (fields.get(name) for name in FIELDS)
    if final is not None and (type(final) not in {float, int} or not math.isfinite(final)):  # type: ignore[arg-type]
        raise ValueError("final_score is neither a finite number nor null")
    if type(late) is not int or type(excused) is not bool or type(rule) is not str:
        raise ValueError("late, excused and rule are not an integer, a boolean and a string")
    return Ruling(final_score=None if final is None else float(final), late=late, excused=excused, rule=rule)  # type: ignore[arg-type]
