"""A reference that its own checks cannot judge is the author's mistake, said before anyone is graded."""

from __future__ import annotations

import re

import pytest

from grader.errors import SpecError
from tests.judge.conftest import Grade

SPEC = """
title: t
prompt: p
signature: "f(x: float)"
cases:
  - args: {x: 2.0}
  - {hidden: 1, args: {x: {uniform: [1, 3]}}}
checks: [%s]
"""


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ('{compare: "result[2]"}', "`result` has 2 elements, so there is no `result[2]`"),
        ('{compare: "result.w"}', "`result` is a tuple of 2 and has no `w`"),
        ('{range: "result[1][0]", at_most: 1}', "`result[1]` is a float, not a sequence"),
        ('{property: even, arguments: [x], of: "result[2]"}', "there is no `result[2]`"),
        ('{same_items: "result[0]"}', "a list, tuple or tensor of at most 256 items"),
        ("{range: result.x, at_most: 1}", "has no `x`"),
    ],
)
def test_a_check_of_what_the_reference_does_not_give(grade: Grade, check: str, words: str) -> None:
    """One sentence names the file, the check and what is there."""
    with pytest.raises(SpecError, match=r"reference/task\.py cannot be judged: the check ") as caught:
        grade(SPEC % check, "def f(x): return (x, x)\n", "def f(x): return (x, x)\n")
    assert re.search(re.escape(words), caught.value.message)


RAISING = """
title: t
prompt: p
signature: "f(n: int)"
cases:
  - args: {n: 5}
  - {name: none, args: {n: 0}}
  - {name: negative, args: {n: -1}}
checks: [{compare: result}, {raises: ValueError, cases: [none]}, {raises: TypeError, cases: [negative]}]
"""
RAISES = """
def f(n):
    if n == 0:
        raise ValueError
    if n < 0:
        raise TypeError
    return n
"""


def test_each_group_of_cases_may_raise_something_else(grade: Grade) -> None:
    """A check of exceptions is held against its own cases, also where the reference is."""
    assert 0.0 < grade(RAISING, RAISES, RAISES.replace("TypeError", "ValueError")).score < 1.0
