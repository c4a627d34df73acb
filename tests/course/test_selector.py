"""Paths lead into observed values, and say how far they came where there is nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.selector import Absent, Selector, kind_of
from grader.wire.numbers import as_number, from_array
from grader.wire.values import Described, Tensor, Value

VECTOR = from_array(np.array([1.0, 2.0], dtype=np.float32))
LEAF = Tensor(dtype="float32", shape=(), raw=b"\0\0\0\0", requires_grad=True, grad=VECTOR)
ROOTS: dict[str, Value] = {"result": (3.0, {"w1": 4.0, "grad": 5.0}, VECTOR), "xt": LEAF, "nothing": None}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("result[0]", 3.0),
        ("result[1].w1", 4.0),
        ("result[1].grad", 5.0),
        ("xt", LEAF),
        ("xt.grad", VECTOR),
        ("nothing", None),
    ],
)
def test_a_path_leads_to_a_value(path: str, expected: Value) -> None:
    """Indices, keys and `grad` are followed."""
    assert expected == Selector.parse(path).resolve(ROOTS)


def test_a_vector_unpacks_like_a_tuple() -> None:
    """An index into a one-dimensional tensor gives its element."""
    assert 2.0 == as_number(Selector.parse("result[2][1]").resolve(ROOTS))


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("yt", "there is no `yt`"),
        ("result[3]", "`result` has 3 elements, so there is no `result[3]`"),
        ("result[2][2]", "`result[2]` has 2 elements, so there is no `result[2][2]`"),
        ("result[0][0]", "`result[0]` is a float, not a sequence"),
        ("result[1].w2", "`result[1]` has no key 'w2'; it has 'w1', 'grad'"),
        ("result.w1", "`result` is a tuple of 3 and has no `w1`"),
        ("nothing[0]", "`nothing` is None, not a sequence"),
        ("nothing.grad", "`nothing` is None and has no `grad`"),
        ("xt[0]", "`xt` is a tensor without dimensions, not a sequence"),
        ("xt.data", "`xt` is a tensor without dimensions and has no `data`"),
    ],
)
def test_where_nothing_is_a_path_says_how_far_it_came(path: str, sentence: str) -> None:
    """A student reads which part is missing, and what stands there instead."""
    with pytest.raises(Absent) as caught:
        Selector.parse(path).resolve(ROOTS)
    assert sentence == str(caught.value)


@pytest.mark.parametrize(
    "path", ["", "0", "result[", "result[x]", "result[-1]", "result.", "result..a", "a b", "a[1]b", "é"]
)
def test_what_is_no_path_is_refused(path: str) -> None:
    """An author reads what a path looks like."""
    with pytest.raises(ValueError, match="write one like"):
        Selector.parse(path)


@given(st.text(max_size=20))
def test_parsing_any_text_gives_a_path_or_a_sentence(text: str) -> None:
    """No text brings anything but a path with that text or a ValueError."""
    try:
        selector = Selector.parse(text)
    except ValueError:
        return
    assert text == selector.text
    assert text.startswith(selector.root)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        (True, "a bool"),
        (1, "an int"),
        (1.0, "a float"),
        ("a", "a str"),
        ([1], "a list of 1"),
        ((), "a tuple of 0"),
        ({}, "a dict of 0"),
        (VECTOR, "a tensor of shape (2,)"),
        (LEAF, "a tensor without dimensions"),
        (Tensor(dtype="bool", shape=(1,), raw=b"\0", numpy=True), "a numpy array of shape (1,)"),
        (Described(type="Optimizer", text=""), "a value of type Optimizer"),
    ],
)
def test_a_value_is_named_in_words(value: Any, words: str) -> None:
    """What a value is fits after "is"."""
    assert words == kind_of(value)
