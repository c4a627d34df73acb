"""Tensors as numpy arrays and numbers, without torch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from grader.wire.numbers import array, as_number, element, from_array
from grader.wire.values import ITEM_BYTES, Described, Tensor, Value


@pytest.mark.parametrize("dtype", [name for name in ITEM_BYTES if name != "bfloat16"])
def test_an_array_survives(dtype: str) -> None:
    """Every dtype that numpy knows goes to a wire tensor and back."""
    values = np.arange(6).reshape(2, 3).astype(dtype)
    tensor = from_array(values)
    assert (dtype, (2, 3)) == (tensor.dtype, tensor.shape)
    assert values.dtype == array(tensor).dtype
    assert np.array_equal(values, array(tensor))


@pytest.mark.parametrize("numbers", [[0.0, -0.0, 1.0, -2.5, 3e38, 1e-40], [float("inf"), -float("inf"), float("nan")]])
def test_bfloat16_widens_exactly(numbers: list[float]) -> None:
    """What torch holds as bfloat16 is read as the same numbers in float32."""
    held = torch.tensor(numbers).to(torch.bfloat16)
    raw = held.view(torch.int16).numpy().astype("<i2").tobytes()
    observed = array(Tensor(dtype="bfloat16", shape=(len(numbers),), raw=raw))
    assert np.float32 == observed.dtype
    assert np.array_equal(held.float().numpy(), observed, equal_nan=True)


def test_arrays_of_any_layout_are_written_in_row_order() -> None:
    """Transposed, strided and big-endian arrays give the same bytes as a plain copy."""
    plain = np.arange(6, dtype="float32").reshape(2, 3)
    expected = from_array(np.array([[0, 3], [1, 4], [2, 5]], dtype="float32"))
    assert expected == from_array(plain.T)
    assert expected.raw == from_array(np.repeat(plain.T, 2, axis=0)[::2]).raw
    assert from_array(plain) == from_array(plain.astype(">f4"))


def test_an_array_is_read_only() -> None:
    """What was observed cannot be changed by whoever looks at it."""
    with pytest.raises(ValueError, match="read-only"):
        array(from_array(np.zeros(2)))[0] = 1


@given(st.lists(st.floats(width=32), min_size=1, max_size=5), st.data())
def test_an_element_is_a_tensor_without_dimensions(numbers: list[float], data: st.DataObject) -> None:
    """An element has the value at its place, and how autograd stands to the whole."""
    index = data.draw(st.integers(0, len(numbers) - 1))
    whole = from_array(np.array(numbers, dtype="float32"), requires_grad=True)
    one = element(whole, index)
    assert ((), "float32", True) == (one.shape, one.dtype, one.requires_grad)
    assert np.array_equal(np.float32(numbers[index]), array(one), equal_nan=True)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (2.5, 2.5),
        (1j, 1j),
        (from_array(np.array(2.5, dtype="float32")), 2.5),
        (from_array(np.array([[4]], dtype="int64")), 4),
        (from_array(np.array([1 + 2j], dtype="complex64")), 1 + 2j),
    ],
)
def test_what_stands_for_one_number(value: Value, expected: complex) -> None:
    """A number, and a tensor of one element in any shape."""
    assert expected == as_number(value)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        "3",
        [3.0],
        Described(type="Number", text="3"),
        from_array(np.array([1.0, 2.0])),
        from_array(np.zeros(0)),
        from_array(np.array(True)),
    ],
    ids=str,
)
def test_what_does_not_stand_for_a_number(value: Any) -> None:
    """True, text, containers, and tensors of no or several elements are no number."""
    assert as_number(value) is None
