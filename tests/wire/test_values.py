"""What is written can be read, and what cannot be read costs nothing and is refused."""

from __future__ import annotations

import contextlib
import struct
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.wire import Limits, Tensor, Value, WireError, decode, encode
from grader.wire.encode import frame
from grader.wire.values import DTYPES, ITEM_BYTES, MAX_RANK
from tests.wire.samples import VALUES, same

INT = struct.Struct(">q")
COUNT = struct.Struct(">I")


@settings(max_examples=120, deadline=None)
@given(VALUES)
def test_a_value_survives_the_wire(value: Value) -> None:
    """Every plain value comes back as it went, in type, order and sign of zero."""
    assert same(value, decode(encode(value)))


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), -float("inf"), -0.0, 5e-324, 2**4095 - 1, 1 - 2**4095, True, 1],
    ids=lambda value: str(value)[:9],
)
def test_hard_numbers_survive_the_wire(value: float) -> None:
    """Numbers at the edges come back as they went."""
    assert same(value, decode(encode(value)))


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    """A student's string may hold what UTF-8 cannot; it becomes readable text."""
    assert "a\\ud800" == decode(encode("a\ud800"))


def test_what_the_wire_does_not_carry_is_refused() -> None:
    """An object of another type, a subclass included, is a TypeError."""

    class Number(float):
        pass

    with pytest.raises(TypeError, match="the wire does not carry Number"):
        encode([Number(1.0)])


def test_a_frame_announces_its_length() -> None:
    """In a stream, four bytes say how many follow."""
    assert b"\0\0\0\x03abc" == frame(b"abc")


@settings(max_examples=250, deadline=None)
@given(st.binary(max_size=80) | st.lists(st.sampled_from(b"NTFiIdcsbltmxo\0\0\0\0\1\2\xff"), max_size=40).map(bytes))
def test_any_bytes_are_a_value_or_refused(raw: bytes) -> None:
    """Arbitrary bytes decode to a value that is written back as it was, or raise WireError and nothing else."""
    try:
        value = decode(raw)
    except WireError:
        return
    # An int may be announced at more length than it needs, so the second writing is the one to hold on to.
    written = encode(value)
    assert written == encode(decode(written))


@settings(max_examples=120, deadline=None)
@given(VALUES, st.data())
def test_damaged_bytes_are_a_value_or_refused(value: Value, data: st.DataObject) -> None:
    """A flipped, dropped or inserted byte gives another value or a WireError, and nothing else."""
    raw = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    with contextlib.suppress(WireError):
        decode(bytes(raw))


@settings(max_examples=60, deadline=None)
@given(VALUES, st.data())
def test_a_cut_value_is_refused(value: Value, data: st.DataObject) -> None:
    """No proper beginning of a value is a value, nor is a value with something behind it."""
    raw = encode(value)
    with pytest.raises(WireError):
        decode(raw[: data.draw(st.integers(0, len(raw) - 1))])
    with pytest.raises(WireError, match="1 bytes follow the value"):
        decode(raw + b"N")


def tensor_header(
    *, dtype: int = 0, shape: tuple[int, ...] = (1,), size: int = 4, flags: int = 0, rank: int | None = None
) -> bytes:
    sizes = b"".join(INT.pack(length) for length in shape)
    return (
        b"x"
        + bytes((flags, dtype, len(shape) if rank is None else rank))
        + sizes
        + INT.pack(0)
        + COUNT.pack(0)
        + COUNT.pack(size)
    )


REFUSED = {
    "nothing": (b"", "truncated at byte 0"),
    "unknown tag": (b"z", "unknown tag"),
    "half a float": (b"d\0\0", "truncated at byte 3"),
    "text past the end": (b"s\0\0\0\x05abc", "truncated at byte 8"),
    "text that is not UTF-8": (b"s\0\0\0\1\xff", "text is not UTF-8"),
    "surrogate in UTF-8": (b"s\0\0\0\3\xed\xa0\x80", "text is not UTF-8"),
    "an int of 513 bytes": (b"I" + COUNT.pack(513) + bytes(513), "an int of 513 bytes"),
    "a list as key": (b"m\0\0\0\1l\0\0\0\0N", "a key of type list"),
    "a tensor as key": (b"m\0\0\0\1" + tensor_header() + bytes(4) + b"N", "a key of type Tensor"),
    "a complex key": (b"m\0\0\0\1c" + bytes(16) + b"N", "a key of type complex"),
    "a large int as key": (b"m\0\0\0\1" + encode(2**63) + b"N", "an int beyond 64 bits as a key"),
    "a long description": (b"o\0\0\x10\1" + b"a" * 4097 + bytes(4), "a description of 4097 characters"),
    "a key twice": (b"m\0\0\0\2TNTN", "a key stands twice"),
    "equal keys": (b"m\0\0\0\2TNi" + INT.pack(1) + b"N", "a key stands twice"),
    "unknown dtype": (tensor_header(dtype=len(DTYPES)), "unknown dtype number 12"),
    "high rank": (tensor_header(rank=MAX_RANK + 1), "a tensor of rank 17"),
    "negative size": (tensor_header(shape=(-1,)) + bytes(4), "a negative size in (-1,)"),
    "two negative sizes": (tensor_header(shape=(-1, -1)) + bytes(4), "a negative size"),
    "too few elements": (tensor_header(shape=(2,)) + bytes(4), "4 bytes do not make a float32 tensor of shape (2,)"),
    "sizes past 64 bits": (tensor_header(shape=(2**62, 4), size=0), "a tensor of shape (4611686018427387904, 4)"),
    "no elements in a shape past 64 bits": (tensor_header(shape=(0, 2**40, 2**40), size=0), "a tensor of shape (0,"),
    "a gradient that is no tensor": (tensor_header(flags=4) + bytes(4) + b"N", "a gradient that is no plain tensor"),
    "a gradient of a gradient": (
        (tensor_header(flags=4) + bytes(4)) * 2 + tensor_header() + bytes(4),
        "a gradient that is no plain tensor",
    ),
}


@pytest.mark.parametrize(("raw", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_malformed_bytes_are_refused_by_name(raw: bytes, sentence: str) -> None:
    """Each kind of malformed value is said."""
    with pytest.raises(WireError) as caught:
        decode(raw)
    assert sentence in str(caught.value)


def test_the_number_of_values_is_limited() -> None:
    """Containers and their items count; one more than the limit is refused."""
    raw = encode([None, [None, {1: None}]])
    assert [None, [None, {1: None}]] == decode(raw, Limits(nodes=7))
    with pytest.raises(WireError, match="more values than the limit allows"):
        decode(raw, Limits(nodes=6))


def test_depth_is_limited() -> None:
    """As many containers within containers as the limit, and no more."""
    deep: Value = 1
    for _ in range(3):
        deep = [deep]
    assert deep == decode(encode(deep), Limits(depth=3))
    with pytest.raises(WireError, match="nested deeper than 2"):
        decode(encode(deep), Limits(depth=2))


def test_the_default_depth_stays_within_the_stack() -> None:
    """A hundred thousand opened lists are refused, not recursed into."""
    with pytest.raises(WireError, match="nested deeper than 32"):
        decode(b"l\0\0\0\1" * 100_000 + b"N")


HOSTILE = {
    "a list of four thousand million": b"l\xff\xff\xff\xff",
    "a dict of four thousand million": b"m\xff\xff\xff\xff",
    "a text of four thousand million": b"s\xff\xff\xff\xff",
    "bytes of two thousand million": b"b\x7f\xff\xff\xff",
    "an int of four thousand million bytes": b"I\xff\xff\xff\xff",
    "a tensor of 2^126 elements": tensor_header(shape=(2**63 - 1, 2**63 - 1), size=0xFFFFFFFF),
    "tuples in tuples": b"t\xff\xff\xff\xff" * 32,
    "a list of many values": b"l\0\3\x0d\x40" + b"N" * 200_000,
    "a list of many lists": b"l\0\3\x0d\x40" + b"l\0\0\0\0" * 200_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_headers_cost_no_memory(raw: bytes) -> None:
    """A count costs nothing until its items are there, and these are bounded by the limit on values."""
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            decode(raw)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200 * Limits().nodes


@pytest.mark.parametrize("tag", [b"b", b"s"])
def test_a_value_costs_memory_in_proportion_to_its_bytes(tag: bytes) -> None:
    """A megabyte on the wire is read with a few megabytes."""
    raw = tag + COUNT.pack(1 << 20) + b"a" * (1 << 20)
    tracemalloc.start()
    try:
        decode(raw)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20


def test_every_dtype_has_a_size() -> None:
    """The table of sizes and the numbers on the wire agree, and the numbers never change."""
    assert set(DTYPES) == set(ITEM_BYTES)
    assert ("float32", "float64", "float16", "bfloat16", "int64") == DTYPES[:5]


def test_a_tensor_without_elements_survives() -> None:
    """Shapes with a zero have no bytes and keep their shape."""
    tensor = Tensor(dtype="float32", shape=(0, 2**40), raw=b"")
    assert tensor == decode(encode(tensor))
