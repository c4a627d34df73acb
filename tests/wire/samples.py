"""Strategies for what the wire carries."""

from __future__ import annotations

import math

from hypothesis import strategies as st

from grader.wire.values import DTYPES, ITEM_BYTES, Described, Tensor, Value

TEXTS = st.text(max_size=12)
NUMBERS = (
    st.integers(-(2**70), 2**70)
    | st.integers(-(2**4080), 2**4080)
    | st.sampled_from([2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 0, -1, 255, -256])
    | st.floats()
    | st.complex_numbers()
)


@st.composite
def tensors(draw: st.DrawFn, *, may_have_grad: bool = True) -> Tensor:
    dtype = draw(st.sampled_from(DTYPES))
    shape = tuple(draw(st.lists(st.integers(0, 3), max_size=3)))
    size = math.prod(shape) * ITEM_BYTES[dtype]
    return Tensor(
        dtype=dtype,
        shape=shape,
        raw=draw(st.binary(min_size=size, max_size=size)),
        requires_grad=draw(st.booleans()),
        is_leaf=draw(st.booleans()),
        grad_fn=draw(st.none() | st.text(min_size=1, max_size=12)),
        storage=draw(st.integers(-(2**63), 2**63 - 1)),
        grad=draw(st.none() | tensors(may_have_grad=False)) if may_have_grad else None,
        numpy=draw(st.booleans()),
    )


SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS | st.binary(max_size=12)
# nan is a legal key once, and equals nothing, so a dict with one cannot be compared.
KEYS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | TEXTS
    | st.binary(max_size=12)
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS | tensors() | st.builds(Described, type=TEXTS, text=TEXTS),
    lambda inner: (
        st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=20,
)


def same(expected: Value, observed: Value) -> bool:
    """Equal in type and value, where nan is nan and -0.0 is not 0.0."""
    return repr(expected) == repr(observed)
