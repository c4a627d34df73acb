"""Ranges, sequences that go one way, allowed values and items in any order, on observations built by hand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from grader.course import CheckSpec
from grader.errors import SpecError
from grader.judge.matching import can_pair
from grader.wire.values import Described, Value
from tests.judge.samples import check, found, pair, returned, tensor, tracked
from tests.wire.samples import VALUES

NAN = float("nan")
REFERENCE: Value = [4.0, 2.0, 1.0]

BETWEEN = check(range="result", at_least=0, at_most=5)
STRICT = check(range="result", above=0, below=5)
LAST = check(range="result", take="last", below=1.5)
NEAR = check(range="result", at_most={"times_reference": 1.1})
NEAR_LAST = check(range="result", take="last", at_most={"times_reference": 1.1, "plus": 0.1})
MEAN = check(range="result", take="mean", at_most=2)
LARGEST = check(range="result", take="largest", at_most=4)
ANY = check(range="result", at_most=5, any_length=True)
DOWN = check(monotone="result", direction="decreasing")
UP = check(monotone="result", direction="increasing")
STRICTLY = check(monotone="result", direction="decreasing", strictly=True)
SLACK = check(monotone="result", direction="decreasing", slack=0.5)
ONCE = check(monotone="result", direction="decreasing", except_for=1)
ANY_DOWN = check(monotone="result", direction="decreasing", any_length=True)

ON_NUMBERS: list[tuple[CheckSpec, Value, str | None]] = [
    (BETWEEN, [4.0, 0.0, 5.0], None),
    (BETWEEN, tensor([4.0, 0.0, 5.0]), None),
    (BETWEEN, [4.0, -0.5, 5.5], "element 1 of `result` is not at least 0"),
    (BETWEEN, [4.0, 0.5, 5.5], "element 2 of `result` is not at most 5"),
    (BETWEEN, [4.0, NAN, 5.0], "element 1 of `result` is nan"),
    (BETWEEN, [4.0, float("inf"), 5.0], "element 1 of `result` is not at most 5"),
    (BETWEEN, [1.0, 2.0], "`result` has 2 numbers, not 3"),
    (MEAN, [float("inf"), float("-inf"), 1.0], "the mean of `result` is nan"),
    (MEAN, [1.7e308] * 3, "the mean of `result` is not at most 2"),
    (BETWEEN, [], "`result` is empty"),
    (BETWEEN, None, "`result` is None, and real numbers are asked for"),
    (BETWEEN, [1.0, "2", 3.0], "`result` is a list of 3, and real numbers are asked for"),
    (BETWEEN, [True, True, True], "`result` is a list of 3, and real"),
    (BETWEEN, [1j, 1.0, 1.0], "`result` is a list of 3, and real"),
    (BETWEEN, [[1.0], [2.0, 3.0]], "`result` is a list of 2, and real"),
    (BETWEEN, tracked([1.0, 2.0, 3.0]), "`result` is still tracked by autograd where plain numbers are asked for"),
    (BETWEEN, [tensor(1.0), tracked(2.0), tensor(1.0)], "`result` is still tracked"),
    (STRICT, [4.0, 0.5, 4.5], None),
    (STRICT, [4.0, 0.0, 4.5], "element 1 of `result` is not above 0"),
    (STRICT, [4.0, 1.0, 5.0], "element 2 of `result` is not below 5"),
    (LAST, [9.0, 9.0, 1.4], None),
    (LAST, [0.0, 0.0, 1.6], "the last of `result` is not below 1.5"),
    (NEAR, [4.3, 2.1, 1.05], None),
    (NEAR, [4.3, 2.3, 1.05], "element 1 of `result` is too large beside what is possible here"),
    (NEAR_LAST, [9.0, 9.0, 1.15], None),
    (NEAR_LAST, [0.0, 0.0, 1.25], "the last of `result` is too large beside what is possible here"),
    (MEAN, [4.0, 1.0, 1.0], None),
    (MEAN, [4.0, 2.0, 1.0], "the mean of `result` is not at most 2"),
    (LARGEST, [4.0, 2.0, 5.0], "the largest of `result` is not at most 4"),
    (ANY, [4.0, 5.0], None),
    (ANY, [], "`result` is empty"),
    (DOWN, [3.0, 3.0, 1.0], None),
    (DOWN, [3.0, 3.5, 1.0], "`result` is not decreasing from element 0 to 1"),
    (DOWN, [3.0, 3.5, 4.0], "`result` is not decreasing from element 0 to 1 (2 of 2 steps are wrong)"),
    (DOWN, [3.0, NAN, 1.0], "`result` is not decreasing from element 0 to 1, where there is nan (2 of 2"),
    (DOWN, [], "`result` is empty"),
    (UP, [1.0, 1.0, 2.0], None),
    (UP, [1.0, 0.5, 2.0], "`result` is not increasing from element 0 to 1"),
    (STRICTLY, [3.0, 3.0, 1.0], "`result` is not decreasing from element 0 to 1"),
    (STRICTLY, [3.0, 2.0, 1.0], None),
    (SLACK, [3.0, 3.4, 1.0], None),
    (SLACK, [3.0, 3.6, 1.0], "`result` is not decreasing"),
    (ONCE, [3.0, 4.0, 1.0], None),
    (ONCE, [3.0, 4.0, 5.0], "`result` is not decreasing"),
    (ANY_DOWN, [3.0, 2.0], None),
    (ANY_DOWN, [3.0], "`result` is a single number, and has no direction"),
]


@pytest.mark.parametrize("hidden", [False, True], ids=["shown", "hidden"])
@pytest.mark.parametrize(("spec", "observed", "message"), ON_NUMBERS, ids=str)
def test_a_check_of_numbers(spec: CheckSpec, observed: Value, message: str | None, hidden: bool) -> None:
    """Bounds and directions hold for every number that counts; what fails is pointed at, but not on hidden cases."""
    finding = found(spec, REFERENCE, observed, hidden=hidden)
    assert (message is None, message is None) == (finding.passed, not finding.message)
    if hidden:
        assert (None, None) == (finding.expected, finding.observed)
        # The author's own bound may be told, and nothing else that is a number.
        assert not re.search(r"\d", re.sub(r"(at least|at most|above|below) [\d.]+$", "", finding.message))
    else:
        assert finding.message.startswith(message or "")


def test_a_shown_range_shows_the_numbers() -> None:
    """On a shown case the bound that the reference gives and the student's number are told."""
    finding = found(NEAR, REFERENCE, [4.0, 2.5, 1.0])
    assert ("at most 2.2", "2.5") == (finding.expected, finding.observed)
    assert finding.message.endswith("possible here: it is 2.5")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"range": "result"}, "a range needs a bound; give at_least, at_most, above, below"),
        (
            {"range": "result", "any_length": True, "at_most": {"plus": 1}},
            "any_length leaves elements without one of the reference's",
        ),
        ({"range": "result", "at_most": NAN}, "finite"),
        ({"one_of": "result", "values": [{"a": 1}]}, "is no value to compare with"),
        ({"one_of": "result", "values": []}, "at least 1 item"),
    ],
)
def test_mistakes_of_an_author(fields: dict[str, Any], message: str) -> None:
    """A check that could never say anything is refused."""
    with pytest.raises(ValidationError, match=message):
        check(**fields)


def test_a_reference_without_numbers() -> None:
    """A range of what the reference does not give is the author's mistake, not the student's."""
    with pytest.raises(SpecError, match="the reference's `result` holds none"):
        found(BETWEEN, "text", [1.0])
    with pytest.raises(SpecError, match="looks at what the reference does not give"):
        found(check(one_of="result[3]", values=[1]), REFERENCE, REFERENCE)


ALLOWED = check(one_of="result", values=[1, 2.5, "left", None, [1, 2]])


@pytest.mark.parametrize(
    ("observed", "passes"),
    [
        (1, True),
        (1.00001, True),
        (tensor(2.5), True),
        ("left", True),
        (None, True),
        ([1.0, 2.0], True),
        (tensor([1.0, 2.0]), True),
        (2, False),
        (True, False),
        ("right", False),
        ([2.0, 1.0], False),
        (tracked(2.5), False),
    ],
    ids=str,
)
def test_one_of_some_values(observed: Value, passes: bool) -> None:
    """Any listed value will do, numbers within tolerance; the list is shown where the case is."""
    shown, hidden = (found(ALLOWED, 1, observed, hidden=each) for each in (False, True))
    assert [passes] * 2 == [shown.passed, hidden.passed]
    if not passes:
        assert "one of [1, 2.5, 'left', None, [1, 2]]" == shown.expected
        assert ("`result` is none of the values that it may have", None) == (hidden.message, hidden.expected)


ITEMS = check(same_items="result")
SET = check(same_items="result", repeats="ignore")


@pytest.mark.parametrize(
    ("spec", "expected", "observed", "message"),
    [
        (ITEMS, [1.0, 2.0, 2.0], (2.0, 1.0, 2.0), None),
        (ITEMS, tensor([1, 2, 2]), tensor([2, 2, 1]), None),
        (ITEMS, tensor([[1, 2], [3, 4]]), tensor([[3, 4], [1, 2]]), None),
        (ITEMS, ["a", (1, 2)], [(1, 2), "a"], None),
        (ITEMS, tensor([[1, 2], [3, 4]]), tensor([[3, 4], [2, 1]]), "item 1 of `result` should not be there (1 of 2"),
        (ITEMS, [1.0, 2.0, 2.0], [1.0, 1.0, 2.0], "`result` has the right items, but some too often"),
        (ITEMS, [1.0, 2.0, 2.0], [1.0, 2.0], "`result` has 2 items, not 3"),
        (ITEMS, [1.0, 2.0], [1.0, 1.0], "`result` lacks 1 of the 2 items"),
        (ITEMS, [1.0, 2.0], [1.0, 3.0], "item 1 of `result` should not be there"),
        (ITEMS, [1.0, 2.0], "12", "`result` is a str where a sequence is asked for"),
        (SET, [1.0, 2.0, 2.0], [2.0, 1.0], None),
        (SET, [1.0, 2.0], [2.0, 1.0, 1.0], None),
        (SET, [1.0, 2.0], [2.0, 2.0], "`result` lacks 1 of the 2 items"),
        (SET, [1.0, 2.0], [1.0] * 2000, "`result` has 2000 items, far more than are asked for"),
    ],
    ids=str,
)
def test_items_in_any_order(spec: CheckSpec, expected: Value, observed: Value, message: str | None) -> None:
    """A multiset or a set of items, whatever holds them."""
    finding = found(spec, expected, observed)
    assert (message is None) == finding.passed
    assert finding.message.startswith(message or "")


def test_items_that_are_near_to_several() -> None:
    """Where tolerances overlap, an assignment of all is looked for and not only the nearest."""
    loose = check(same_items="result", atol=1.0, rtol=0.0)
    assert found(loose, [0.0, 0.9, 1.8], [0.8, 1.7, 2.6]).passed
    assert not found(loose, [0.0, 0.0, 1.8], [0.8, 1.7, 1.6]).passed


@given(st.lists(st.lists(st.integers(0, 5), max_size=6), max_size=6))
def test_pairing_finds_an_assignment_where_there_is_one(allowed: list[list[int]]) -> None:
    """The same answer as trying every choice of partners."""

    def possible(rest: list[list[int]], used: frozenset[int]) -> bool:
        return not rest or any(possible(rest[1:], used | {place}) for place in rest[0] if place not in used)

    assert possible(allowed, frozenset()) == can_pair(allowed)


EVERY = [BETWEEN, LAST, NEAR, MEAN, DOWN, ANY_DOWN, ALLOWED, ITEMS, SET]


@settings(max_examples=80, deadline=None)
@given(VALUES, st.booleans(), st.sampled_from(EVERY))
def test_any_observation_can_be_judged(value: Value, hidden: bool, spec: CheckSpec) -> None:
    """Whatever a child says it returned, each kind of check gives a finding."""
    finding = spec.judge(pair(returned(REFERENCE), returned(value), hidden=hidden))
    assert finding.passed or finding.message


def test_what_is_no_value_is_no_number() -> None:
    """An object that was only described has no numbers in it."""
    assert not found(BETWEEN, REFERENCE, [Described(type="Thing", text="1.0")] * 3).passed
