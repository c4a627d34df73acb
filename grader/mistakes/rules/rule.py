"""What a rule is: a mistake, when it is seen, and what to tell the reader of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass

from grader.mistakes.facts import Facts


@dataclass(frozen=True, slots=True)
class Rule:
    """``when`` holds: the mistake is ``id``, and ``evidence`` says what was seen of it.

    Attributes:
        sure: no mutant of the reference needs to be asked.
    """

    id: str
    when: Callable[[Facts], bool]
    evidence: str
    _: KW_ONLY
    sure: bool = False
