"""Comparing says whether, where and by how much; what it says of hidden cases holds no expected number."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judge.compare import Difference, difference
from grader.judge.tolerance import Tolerance
from grader.judge.wording import short
from grader.wire.numbers import from_array
from grader.wire.values import Described, Tensor, Value
from tests.judge.samples import tensor, tracked
from tests.wire.samples import VALUES

CLOSE = Tolerance(atol=1e-6, rtol=1e-4)
NAN, INF = float("nan"), float("inf")


def compare(expected: Value, observed: Value, tolerance: Tolerance = CLOSE) -> Difference | None:
    return difference(expected, observed, tolerance, "result")


EQUAL: list[tuple[Value, Value]] = [
    (6.0, 6.0),
    (6.0, 6.0005),
    (6.0, 6),
    (6, 6.0),
    (6.0, 6 + 0j),
    (0.0, 1e-7),
    (NAN, NAN),
    (INF, INF),
    (6.0, tensor(6.0)),
    (6.0, tensor([[6.0]])),
    (6.0, tensor(6.0, "float64")),
    (6.0, tensor(6)),
    (6.0, tensor(6.0, numpy=True)),
    (tensor([1, 2]), tensor([1, 2])),
    (tensor([1, 2]), tensor([1, 2], "float64")),
    (tensor([1, 2], "float64"), tensor([1, 2])),
    (tensor([NAN, INF]), tensor([NAN, INF])),
    (tensor([]), tensor([])),
    (tensor([1, 2], "int64"), tensor([1, 2], "int32")),
    (tensor([1 + 1j], "complex64"), tensor([1 + 1j], "complex128")),
    (tracked([1, 2]), tracked([1, 2])),
    (tracked([1, 2]), tensor([1, 2])),
    ((1.0, 2.0), [1.0, 2.0]),
    ([1.0, 2.0], (1.0, 2.0)),
    ((1.0, 2.0), tensor([1, 2])),
    ([1.0, 2.0], (tensor(1.0), tensor([2.0]))),
    ([], ()),
    ({"w": 1.0, "b": 2.0}, {"b": 2.0, "w": tensor(1.0)}),
    ({"w": 1.0}, {"w": 1.0, "more": None}),
    ("a", "a"),
    (True, True),
    (True, tensor(True, "bool")),
    ([False], [tensor([False], "bool", numpy=True)]),
    (10**400, 10**400),
    (complex(1.7e308, 1.7e308), complex(1.7e308, 1.7e308)),
    (None, None),
]


@pytest.mark.parametrize(("expected", "observed"), EQUAL, ids=str)
def test_what_is_as_good(expected: Value, observed: Value) -> None:
    """A value of an accepted type, close enough, is no difference."""
    assert compare(expected, observed) is None


WRONG: list[tuple[Value, Value, str, str]] = [
    (6.0, 9.0, "`result` is not the expected number", "it is 9, expected 6, off by 3"),
    (6.0, 6.001, "`result` is not the expected number", "off by 0.001"),
    (6.0, NAN, "`result` is not the expected number (it is nan)", "it is nan, expected 6"),
    (NAN, 6.0, "`result` is not the expected number", "it is 6, expected nan"),
    (6.0, INF, "`result` is not the expected number (it is infinite)", "it is inf, expected 6"),
    (INF, 6.0, "`result` is not the expected number", "it is 6, expected inf"),
    (INF, -INF, "`result` is not the expected number (it is infinite)", "it is -inf, expected inf"),
    (6.0, 6 + 1j, "`result` is not the expected number", "it is 6+1j, expected 6, off by 1"),
    (6.0, 10**1000, "`result` is not the expected number", "it is beyond every float"),
    (6.0, None, "`result` is None where a number is asked for", ""),
    (1.0, True, "`result` is a bool where a number is asked for", ""),
    (6.0, "6", "`result` is a str where a number is asked for", ""),
    (6.0, [6.0], "`result` is a list of 1 where a number is asked for", ""),
    (6.0, tensor([6, 6]), "`result` is a tensor of shape (2,) where a number is asked for", ""),
    (6.0, Described(type="Adam", text="Adam()"), "`result` is a value of type Adam where a number is asked for", ""),
    (tensor([1, 2]), [1.0, 2.0], "`result` is a list of 2 where a tensor is asked for", ""),
    (tensor([1]), 1.0, "`result` is a float where a tensor is asked for", ""),
    (tensor([1, 2]), tensor([[1, 2]]), "`result` has shape (1, 2), not (2,)", ""),
    (tensor(1.0), tensor([1]), "`result` has shape (1,), not ()", ""),
    (tensor([1, 2]), tensor([1, 2], "float16"), "`result` has dtype float16, which is too coarse here", ""),
    (
        tensor([1, 2]),
        tensor([1, 2], "int64"),
        "`result` has dtype int64 where floating-point numbers are asked for",
        "",
    ),
    (tensor([1, 2], "int64"), tensor([1, 2]), "`result` has dtype float32 where whole numbers are asked for", ""),
    (tensor([1]), tensor([True], "bool"), "`result` has dtype bool where floating-point numbers are asked for", ""),
    (
        tensor([1, 2, 3]),
        tensor([1, 5, 4]),
        "element [1] of `result` is not the expected value (2 of 3 elements are off)",
        "it is 5, expected 2, off by 3",
    ),
    (
        tensor([[1, 2], [3, 4]]),
        tensor([[1, 2], [3, 0]]),
        "element [1, 1] of `result` is not the expected value (1 of 4",
        "it is 0, expected 4, off by 4",
    ),
    (tensor([1, 2]), tensor([100, NAN]), "element [1] of `result` is not the expected value (it is nan) (2 of 2", ""),
    (tensor([NAN, 2]), tensor([0, 2]), "element [0] of `result` is not the expected value (1 of 2", "expected nan"),
    (
        tensor([INF]),
        tensor([-INF]),
        "element [0] of `result` is not the expected value (it is infinite)",
        "expected inf",
    ),
    (tensor([1]), tensor([INF]), "element [0] of `result` is not the expected value (it is infinite)", "expected 1"),
    (tensor(2.0), tensor(3.0), "`result` is not the expected value", "it is 3, expected 2, off by 1"),
    ((1.0, 2.0), (1.0, 3.0), "`result[1]` is not the expected number", "it is 3, expected 2"),
    ((1.0, 2.0), tensor([1, 3]), "`result[1]` is not the expected number", "it is 3, expected 2"),
    ([1.0, 2.0], [1.0], "`result` has 1 element, not 2", ""),
    ([1.0, 2.0], tensor([1, 2, 3, 4]), "`result` has 4 elements, not 2", ""),
    ([1.0, 2.0], tensor([[1, 2]]), "`result` is a tensor of shape (1, 2) where a list of 2 is asked for", ""),
    ((1.0, 2.0), 1.0, "`result` is a float where a tuple of 2 is asked for", ""),
    ({"w": 1.0}, {"b": 1.0}, "`result` has no key 'w'", ""),
    ({"w": 1.0}, {"w": 2.0}, "`result['w']` is not the expected number", "it is 2, expected 1"),
    ({"w": 1.0}, [1.0], "`result` is a list of 1 where a dict is asked for", ""),
    ("a", "b", "`result` is a str", "'b', expected 'a'"),
    (True, 1, "`result` is an int", "1, expected True"),
    (None, 0, "`result` is an int", "0, expected None"),
]


@pytest.mark.parametrize(("expected", "observed", "what", "numbers"), WRONG, ids=str)
def test_what_is_off_is_said(expected: Value, observed: Value, what: str, numbers: str) -> None:
    """A difference says where, which element and by how much."""
    given_difference = compare(expected, observed)
    assert given_difference is not None
    assert given_difference.detail.startswith(what)
    assert numbers in given_difference.detail
    assert given_difference.accuses is None


HIDDEN = [
    ([0.0] * 5, [1.0] * 40, "`result` has more elements than asked for"),
    ([0.0] * 5, [1.0] * 4, "`result` has one element fewer than asked for"),
    ([0.0] * 5, tensor([[1]]), "`result` is a tensor where a list is asked for"),
    ([0.0] * 5, [0.0, 0.0, 7.0, 0.0, 0.0], "`result[…]` is not the expected number"),
    ((0.0, 0.0), (0.0, 7.0), "`result[1]` is not the expected number"),
    (0.0, [7.0] * 8, "`result` is a list where a number is asked for"),
    (
        tensor([0]),
        Described(type="Tensor", text="a tensor of dtype torch.uint16"),
        "`result` is a tensor of a kind that is not read here where a tensor is asked for",
    ),
    ([0.0] * 2, tensor([0] * 8), "`result` has more elements than asked for"),
    ({7: 0.0}, {}, "`result` lacks a key that is asked for"),
    ({7: 0.0}, {7: 1.0}, "`result[…]` is not the expected number"),
    ({"w": 0.0}, {}, "`result` has no key 'w'"),
    (tensor([0] * 5), tensor([0] * 8), "`result` has the wrong shape"),
    (tensor([0] * 5), tensor([[0] * 5]), "`result` has 2 dimensions, not 1"),
    (tensor([0] * 5), tensor([0, 0, 7, 7, 0]), "an element of `result` is not the expected value"),
    (tensor([0, 0]), tensor([0, 7]), "element [1] of `result` is not the expected value"),
]


@pytest.mark.parametrize(("expected", "observed", "told"), HIDDEN, ids=str)
def test_hidden_sizes_and_values_are_not_told(expected: Value, observed: Value, told: str) -> None:
    """What is said of a hidden input holds no length, no shape, no value, and no place out of many."""
    given = compare(expected, observed)
    assert given is not None
    assert told == given.summary


@pytest.mark.parametrize("observed", [NAN, INF, -INF])
@pytest.mark.parametrize("rtol", [1e-4, 1e30])
def test_what_is_not_finite_is_no_wildcard(observed: float, rtol: float) -> None:
    """However wide the tolerance, nan and infinity equal themselves only."""
    wide = Tolerance(atol=1e30, rtol=rtol)
    assert compare(6.0, observed, wide)
    assert compare(tensor([6.0]), tensor([observed]), wide)
    assert compare(observed, 6.0, wide)
    assert compare(tensor([observed]), tensor([6.0]), wide)


@pytest.mark.parametrize(
    ("expected", "observed", "accused"),
    [
        (6.0, tracked(6.0), "returns-grad-tensor"),
        (6.0, tracked([6.0]), "returns-grad-tensor"),
        (6.0, tracked(7.0), "returns-grad-tensor"),
        (tensor([1, 2]), tracked([1, 2]), "returns-grad-tensor"),
        ((1.0, 2.0), (tracked(1.0), tracked(2.0)), "returns-grad-tensor"),
        ((1.0, 2.0), tracked([1, 2]), "returns-grad-tensor"),
        ({"w": tensor([1])}, {"w": tracked([1])}, "returns-grad-tensor"),
        ([3.0, 2.0, 1.0], [tracked(3.0), tracked(2.0), tracked(1.0)], "graph-kept-in-log"),
    ],
    ids=str,
)
def test_a_tracked_answer_accuses(expected: Value, observed: Value, accused: str) -> None:
    """A tensor that autograd still tracks is no finished number or tensor; in a log it is another mistake."""
    given_difference = compare(expected, observed)
    assert given_difference is not None
    assert accused == given_difference.accuses
    assert "still tracked by autograd" in given_difference.summary


def test_the_tolerance_is_met_exactly() -> None:
    """The error may be as large as the tolerance."""
    assert compare(100.0, 101.0, Tolerance(atol=1.0, rtol=0.0)) is None
    assert compare(100.0, 101.0, Tolerance(atol=0.0, rtol=0.01)) is None
    assert compare(100.0, 101.0, Tolerance(atol=0.0, rtol=0.0099)) is not None
    assert compare(tensor([100.0]), tensor([101.0]), Tolerance(atol=1.0, rtol=0.0)) is None


@pytest.mark.parametrize(
    ("expected", "observed"),
    [
        (2**53, 2**53 + 1),
        (10**400, 10**400 + 1),
        (tensor([2**53], "int64"), tensor([2**53 + 1], "int64")),
        (2**53, tensor(2**53 + 1, "int64")),
        (True, tensor(False, "bool")),
        (True, tensor([True, True], "bool")),
        (True, tensor(1.0)),
        (True, 1),
        (1, True),
        (1, tensor(True, "bool")),
    ],
    ids=str,
)
def test_without_a_tolerance_the_very_same_is_asked_for(expected: Value, observed: Value) -> None:
    """Whole numbers that no float tells apart are two, and a truth is no number."""
    exact = Tolerance(atol=0, rtol=0)
    assert compare(expected, observed, exact) is not None
    assert compare(expected, expected, exact) is None


def test_a_dtype_may_be_asked_for() -> None:
    """Where the dtype is part of the question, float64 is not float32."""
    exact = Tolerance(atol=0, rtol=0, same_dtype=True)
    found = compare(tensor([1]), tensor([1], "float64"), exact)
    assert found is not None
    assert "`result` has dtype float64, not float32" == found.summary
    assert compare(tensor([1]), tensor([1]), exact) is None


NUMBERS = st.floats(-1e6, 1e6).map(lambda number: round(number, 3) + 0.0004321)


@given(NUMBERS, NUMBERS)
def test_a_summary_holds_no_expected_number(expected: float, observed: float) -> None:
    """What is said of a hidden case is nothing that the reference computed, at most indices and counts."""
    pairs: list[tuple[Value, Value]] = [
        (expected, observed),
        ((1.0, expected), (1.0, observed)),
        (tensor([0.0, expected], "float64"), tensor([0.0, observed], "float64")),
        ({"w": expected}, {"w": observed}),
    ]
    for wanted, given_value in pairs:
        found = compare(wanted, given_value)
        if found is not None:
            assert set(re.findall(r"[\d.]+", found.summary)) <= {"0", "1", "2", "."}
            assert f"{expected:.7g}" in found.detail


HOSTILE: list[Value] = [
    complex(1.7e308, 1.7e308),
    complex(NAN, INF),
    10**1200,
    tensor([1.7e308 + 1.7e308j], "complex128"),
    tensor([NAN + 1j], "complex64"),
    Tensor(dtype="float32", shape=(0, 2**30, 2**30), raw=b""),
    Tensor(dtype="bfloat16", shape=(1,), raw=b"\xff\xff"),
    Described(type="", text=""),
    {NAN: 1, None: {}},
    "\x00" * 1000,
]
WANTED: list[Value] = [
    6.0,
    tensor([1.0]),
    tensor([1 + 1j], "complex64"),
    tensor(np.zeros((0, 3))),
    tensor([1], "int64"),
    tensor([True], "bool"),
    (1.0, 2.0),
    {"w": tensor([1.0])},
    "text",
    None,
]


@pytest.mark.parametrize("expected", WANTED, ids=str)
@pytest.mark.parametrize("observed", HOSTILE, ids=lambda value: str(value)[:40])
def test_hostile_values_are_compared(expected: Value, observed: Value) -> None:
    """What a tampering child may send where a value is asked for is a difference, never an exception."""
    assert compare(expected, observed) is not None
    assert compare([expected], [observed]) is not None
    assert len(short(observed)) <= 200


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(WANTED), VALUES)
def test_any_value_can_be_compared(expected: Value, observed: Value) -> None:
    """Comparing and shortening anything the wire carries gives a result."""
    compare(expected, observed)
    assert len(short(observed)) <= 200


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (6.0, "6"),
        (1 / 3, "0.3333333"),
        (2**300, hex(2**300)),
        ("a", "'a'"),
        (Described(type="generator", text="<generator object f at 0x7f73e4040e10>"), "<generator object f>"),
        (Described(type="V", text=""), "<V>"),
        ((1.0,), "(1,)"),
        ([1.0] * 9, "[1, 1, 1, 1, 1, 1, 1, 1, …]"),
        ({"w": 1.0}, "{'w': 1}"),
        (tensor([1, 2.5]), "tensor([1., 2.5])"),
        (tensor([1], "float64"), "tensor([1.], dtype=float64)"),
        (tracked(1.0), "tensor(1., grad_fn=<PowBackward0>)"),
        (tensor(1.0, requires_grad=True), "tensor(1., requires_grad=True)"),
        (Described(type="Adam", text=""), "<Adam>"),
        ("a" * 500, "'" + "a" * 198 + "…"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_value_is_short_on_paper(value: Any, text: str) -> None:
    """A value is one line of at most 200 characters."""
    assert text == short(value)


def test_a_large_tensor_is_shown_by_its_ends() -> None:
    """A million elements are three at each end."""
    assert "tensor([0., 0., 0., ..., 0., 0., 0.])" == short(from_array(np.zeros(1_000_000, dtype="float32")))
