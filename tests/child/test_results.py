"""What a call may return: everything arrives as a plain value or as a description, and nothing breaks the run."""

from __future__ import annotations

import math

import pytest

from grader.wire.numbers import array
from grader.wire.values import Described, Tensor, Value
from tests.child.running import Runner

_PRELUDE = """
import collections, dataclasses, enum, fractions, decimal, typing
import numpy as np
import torch
"""


def result(run: Runner, expression: str, setup: str = "") -> Value:
    return run.result(f"{_PRELUDE}\n{setup}\ndef answer():\n    return {expression}\n".encode())


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("None", None),
        ("True", True),
        ("-7", -7),
        ("0.1", 0.1),
        ("-0.0", -0.0),
        ("float('inf')", math.inf),
        ("1 + 2j", 1 + 2j),
        ("'text'", "text"),
        ("b'bytes'", b"bytes"),
        ("(1, (2.0, [3]))", (1, (2.0, [3]))),
        ("{'a': 1, 2: [3]}", {"a": 1, 2: [3]}),
        ("10**300", 10**300),
        ("[]", []),
        ("collections.OrderedDict(a=1)", {"a": 1}),
        ("collections.defaultdict(int, a=1)", {"a": 1}),
        ("collections.namedtuple('Point', 'x y')(1, 2)", (1, 2)),
        ("typing.NamedTuple('Point', [('x', int)])(1)", (1,)),
        ("np.float64(1.5)", 1.5),
        ("np.float32(1.5)", 1.5),
        ("np.int64(3)", 3),
        ("np.bool_(True)", True),
        ("np.complex64(1j)", 1j),
        ("enum.IntEnum('E', 'A').A", 1),
        ("torch.Size([2, 3])", (2, 3)),
    ],
)
def test_plain_values_arrive(run: Runner, expression: str, expected: Value) -> None:
    """Numbers, text and containers, and their everyday subclasses, arrive as themselves."""
    observed = result(run, expression)
    assert expected == observed
    assert type(expected) is type(observed)
    assert repr(expected) == repr(observed)


def test_nan_arrives(run: Runner) -> None:
    """Nan is a float like any other."""
    observed = result(run, "float('nan')")
    assert isinstance(observed, float)
    assert math.isnan(observed)


@pytest.mark.parametrize(
    ("expression", "type_name"),
    [
        ("(n for n in range(3))", "generator"),
        ("{1, 2}", "set"),
        ("frozenset({1})", "frozenset"),
        ("range(3)", "range"),
        ("lambda: 1", "function"),
        ("torch", "module"),
        ("torch.float32", "dtype"),
        ("torch.nn.Linear(1, 1)", "Linear"),
        ("dataclasses.make_dataclass('Point', ['x'])(1)", "Point"),
        ("fractions.Fraction(1, 3)", "Fraction"),
        ("decimal.Decimal(1)", "Decimal"),
        ("object()", "object"),
        ("iter([1])", "list_iterator"),
        ("answer", "function"),
        ("10**5000", "int"),
        ("np.array(['text'])", "ndarray"),
        ("np.array([object()])", "ndarray"),
        ("np.zeros(10, dtype=[('a', int)])", "ndarray"),
        ("np.zeros(1, dtype=[(f'field_{n}', float) for n in range(500)])", "ndarray"),
        ("np.datetime64('2020-01-01')", "datetime64"),
        ("np.longdouble(1.5)", "longdouble"),
        ("[0] * 80_000_000", "list"),
        ("(0,) * 80_000_000", "tuple"),
        ("torch.eye(2).to_sparse()", "Tensor"),
        ("torch.empty(2, device='meta')", "Tensor"),
        ("torch.zeros(1).expand(10**12)", "Tensor"),
        ("torch.zeros(1).expand(10**6, 10**6)", "Tensor"),
        ("torch.quantize_per_tensor(torch.ones(1), 1.0, 0, torch.qint8)", "Tensor"),
        ("torch.zeros([1] * 20)", "Tensor"),
        ("np.broadcast_to(np.zeros(1), (10**6, 10**6))", "ndarray"),
        ("{(1, 2): 3}", "dict"),
        ("memoryview(b'x')", "memoryview"),
        ("torch.tensor([1.0]).untyped_storage()", "UntypedStorage"),
        ("1 .__class__", "type"),
    ],
)
def test_what_is_not_transported_is_described(run: Runner, expression: str, type_name: str) -> None:
    """Anything else is named by its type, with a short text."""
    observed = result(run, expression)
    assert isinstance(observed, Described)
    assert type_name == observed.type
    assert len(observed.text) < 400


@pytest.mark.parametrize(
    "item", ["1 << 3990", "type('Odd', (), {'__repr__': lambda self: '中' * 200})()", "'中' * 200"]
)
def test_much_of_anything_stays_within_a_reply(run: Runner, item: str) -> None:
    """What would be more than the parent reads at once is told by its size, one by one, and is no tampering."""
    observed = result(run, f"[{item} for _ in range(39_000)]")
    assert isinstance(observed, list)
    assert 39_000 == len(observed)
    last = observed[-1]
    assert isinstance(last, Described)
    assert "too large" in last.text


def test_keys_that_are_written_alike_are_one(run: Runner) -> None:
    """What UTF-8 cannot hold is written in its place; a dict that held both has one of them."""
    assert {"\\ud800": 2} == result(run, r"{'\ud800': 1, '\\ud800': 2}")


@pytest.mark.parametrize(
    ("expression", "dtype", "values"),
    [
        ("torch.tensor(3.0)", "float32", 3.0),
        ("torch.tensor([1, 2])", "int64", [1, 2]),
        ("torch.ones(2, 0)", "float32", [[], []]),
        ("torch.tensor([True])", "bool", [True]),
        ("torch.tensor([1.5, -2.0], dtype=torch.bfloat16)", "bfloat16", [1.5, -2.0]),
        ("torch.tensor([1.5], dtype=torch.float16)", "float16", [1.5]),
        ("torch.tensor([1.5], dtype=torch.float64)", "float64", [1.5]),
        ("torch.tensor([1 + 2j]).conj()", "complex64", [1 - 2j]),
        ("torch.tensor([1 + 2j]).conj().imag", "float32", [-2.0]),
        ("torch.arange(6).reshape(2, 3).T", "int64", [[0, 3], [1, 4], [2, 5]]),
        ("torch.arange(6)[::2]", "int64", [0, 2, 4]),
        ("torch.zeros(1).expand(3)", "float32", [0, 0, 0]),
        ("torch.nn.Parameter(torch.ones(2))", "float32", [1, 1]),
        ("torch.ones(2).requires_grad_().exp().detach()", "float32", pytest.approx([math.e] * 2)),
        ("np.array([[1.0, 2.0]])", "float64", [[1, 2]]),
        ("np.array([1, 2], dtype='>i4')", "int32", [1, 2]),
        ("np.asfortranarray(np.arange(4.0).reshape(2, 2))", "float64", [[0, 1], [2, 3]]),
        ("np.array(2.5)", "float64", 2.5),
        ("np.matrix([[1, 2]])", "int64", [[1, 2]]),
        ("np.ma.array([1.0, 2.0], mask=[False, False])", "float64", [1, 2]),
    ],
)
def test_tensors_and_arrays_arrive(run: Runner, expression: str, dtype: str, values: object) -> None:
    """Elements, dtype and shape of whatever lies plainly in memory arrive as they are."""
    observed = result(run, expression)
    assert isinstance(observed, Tensor)
    assert dtype == observed.dtype
    assert values == array(observed).tolist()


def test_tracked_tensor_arrives_with_its_gradient(run: Runner) -> None:
    """Being tracked, being a leaf, the gradient and the node behind a tensor are seen."""
    source = """
        import torch
        def answer():
            x = torch.tensor(3.0, requires_grad=True)
            y = x**2
            y.backward()
            return x, y
    """
    observed = run.result(source)
    assert isinstance(observed, tuple)
    x, y = observed
    assert isinstance(x, Tensor)
    assert isinstance(y, Tensor)
    assert x.grad is not None
    assert (True, True, None, 6.0) == (x.requires_grad, x.is_leaf, x.grad_fn, array(x.grad).item())
    assert (True, False, "PowBackward0", None) == (y.requires_grad, y.is_leaf, y.grad_fn, y.grad)


def test_looking_does_not_warn(run: Runner) -> None:
    """Describing a tensor that is no leaf does not bring about torch's warning on its gradient."""
    assert () == run.case("import torch\ndef answer(): return torch.ones(1, requires_grad=True) * 2").warnings


def test_shared_storage_shows(run: Runner) -> None:
    """Two views of one storage have its number, another tensor has another."""
    observed = result(run, "(lambda x: [x, x.detach(), x.clone()])(torch.ones(2))")
    assert isinstance(observed, list)
    first, view, copy = (item.storage if isinstance(item, Tensor) else -1 for item in observed)
    assert first == view
    assert first != copy


_HOSTILE = """
def loud(*_, **__): raise {error}
class Hostile{base}:
    __repr__ = __str__ = __eq__ = __hash__ = __iter__ = __len__ = __float__ = __bool__ = __format__ = loud
    __getattribute__ = __getattr__ = __reduce__ = __getitem__ = __dir__ = __index__ = loud
"""


@pytest.mark.parametrize(
    "error",
    [
        "ValueError('no')",
        "RecursionError",
        "MemoryError",
        "SystemExit",
        "KeyboardInterrupt",
    ],
)
def test_hostile_object_is_described(run: Runner, error: str) -> None:
    """An object whose every method raises is named by its type."""
    observed = result(run, "Hostile()", _HOSTILE.format(base="", error=error))
    assert isinstance(observed, Described)
    assert "Hostile" == observed.type


@pytest.mark.parametrize(
    ("base", "made", "expected"),
    [
        ("(float)", "Hostile(2.5)", 2.5),
        ("(int)", "Hostile(7)", 7),
        ("(str)", "Hostile('text')", "text"),
        ("(list)", "Hostile([1])", [1]),
        ("(tuple)", "Hostile((1,))", (1,)),
        ("(dict)", "Hostile(a=1)", {"a": 1}),
    ],
)
def test_hostile_subclass_arrives_as_what_it_is(run: Runner, base: str, made: str, expected: Value) -> None:
    """A number, text or container arrives by its real content, whatever its methods claim."""
    observed = result(run, made, _HOSTILE.format(base=base, error="ValueError('no')"))
    assert expected == observed


@pytest.mark.parametrize(
    "setup",
    [
        "class Fake(torch.Tensor):\n    pass",
        "class Fake(torch.Tensor):\n    @classmethod\n    def __torch_function__(cls, *_, **__): return torch.zeros(1)",
        "class Fake(torch.Tensor):\n    @classmethod\n    def __torch_function__(cls, *_, **__): raise ValueError",
        (
            "class Fake(torch.Tensor):\n    shape = (7,)\n    dtype = torch.int8\n    def detach(self): pass\n"
            "    def __eq__(self, other): return True\n    __hash__ = None"
        ),
    ],
)
def test_tensor_subclass_arrives_as_its_elements(run: Runner, setup: str) -> None:
    """A subclass of Tensor cannot choose what is read of it."""
    observed = result(run, "torch.tensor([5.0, 6.0]).as_subclass(Fake)", setup)
    assert isinstance(observed, Tensor)
    assert ("float32", [5.0, 6.0]) == (observed.dtype, array(observed).tolist())


@pytest.mark.parametrize(
    "class_property",
    ["property(lambda self: float)", "property(lambda self: 1 / 0)", "property(lambda self: torch.Tensor)"],
)
def test_claimed_class_is_not_believed(run: Runner, class_property: str) -> None:
    """An object that claims another class is known by its own."""
    observed = result(run, "Claims()", f"class Claims:\n    __class__ = {class_property}")
    assert isinstance(observed, Described)
    assert "Claims" == observed.type


def test_faked_type_name_is_not_believed(run: Runner) -> None:
    """A metaclass cannot change or break the name that is shown."""
    setup = "class Meta(type):\n    __name__ = property(lambda cls: 1 / 0)\nclass Plain(metaclass=Meta): pass"
    observed = result(run, "Plain()", setup)
    assert isinstance(observed, Described)
    assert "Plain" == observed.type


@pytest.mark.parametrize(
    "setup",
    [
        "made = []\nmade.append(made)",
        "made = {}\nmade['again'] = made",
        "made = ([],)\nmade[0].append(made)",
        "made = []\nmade.extend([made] * 10)",
        "made = []\nfor _ in range(100_000): made = [made]",
        "class Endless(list):\n    def __iter__(self): return iter(int, 1)\nmade = Endless()",
        "class Endless(dict):\n    def items(self): return iter(lambda: (1, 1), 2)\nmade = Endless()",
    ],
)
def test_container_without_end_comes_to_one(run: Runner, setup: str) -> None:
    """A container that holds itself, or claims to go on, is read to a fixed depth and size."""
    assert result(run, "made", setup) is not None


@pytest.mark.parametrize(
    "expression",
    [
        "torch.func.vmap(lambda x: kept.append(x) or x)(torch.ones(2)) is None or kept[0]",
        "torch.func.grad(lambda x: kept.append(x) or x.sum())(torch.ones(2)) is None or kept[0]",
    ],
)
def test_leaked_tensor_of_a_transform_is_described_or_read(run: Runner, expression: str) -> None:
    """A tensor that escaped from a function transform does not end the run."""
    observed = run.observe(f"{_PRELUDE}\nkept = []\ndef answer():\n    return {expression}\n".encode())
    assert "done" == observed.ending, observed.detail


def test_freed_storage_is_read_as_it_is(run: Runner) -> None:
    """A tensor without storage behind it does not end the run."""
    source = """
        import torch
        def answer():
            x = torch.ones(1000)
            x.untyped_storage().resize_(0)
            return x
    """
    observed = run.observe(source)
    assert "done" == observed.ending, observed.detail


def test_result_that_a_thread_changes_later_is_a_snapshot(run: Runner) -> None:
    """What was returned is read at once; a later write does not reach the parent."""
    source = """
        import threading, torch
        def answer():
            x = torch.zeros(3)
            def late():
                while True: x.add_(1)
            threading.Timer(5.0, late).start()
            return x
    """
    observed = run.result(source)
    assert isinstance(observed, Tensor)
    assert [0.0, 0.0, 0.0] == array(observed).tolist()
