"""What an author writes in checks of operations, text, sizes and printed numbers, and what it catches."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from grader.model import CaseObservation
from tests.judge.samples import check, pair


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"ops": "any", "forbid": ["add_"]}, "'add_' fits nothing"),
        ({"ops": "any", "require": ["_softmax"]}, "'_softmax' fits nothing"),
        ({"source": {"without": []}}, "no rule is given"),
        ({"source": {"at_most": {}}}, "no rule is given"),
        ({"source": {"at_most": {"lines": None}}}, "no rule is given"),
        ({"largest_tensor": 100, "times": 2}, "times says nothing beside a number"),
        ({"property": "homogeneous", "arguments": ["x"], "degree": 2000}, "less than or equal to 100"),
    ],
)
def test_rules_that_hold_for_everyone_are_refused(fields: dict[str, Any], words: str) -> None:
    """A rule that could not fail, or not be reckoned with, is the author's mistake."""
    with pytest.raises(ValidationError, match=words):
        check(**fields)


@pytest.mark.parametrize("kind", ["numbers", "tokens"])
@pytest.mark.parametrize(
    ("expected", "observed", "passes"),
    [
        ("loss -inf", "loss -inf", True),
        ("loss -inf", "loss inf", False),
        ("loss nan", "loss nan", True),
        ("loss inf", "loss 1e999", False),
        ("loss 0.5", "loss 0.50000001", True),
        ("loss -0.0", "loss 0", True),
    ],
)
def test_printed_numbers(kind: str, expected: str, observed: str, passes: bool) -> None:
    """What is not finite has a sign too."""
    spec = check(printed=kind)
    sides = (CaseObservation(roots={"stdout": text}) for text in (expected, observed))
    assert passes == spec.judge(pair(*sides)).passed
