"""Are the gradients that a reference gets from autograd those of its own forward pass?

Runs in the sandbox: a reference that is being verified starts it before anything else. Needs
nothing but torch; the parent sends its text and never starts it.

Every operation of torch is written down as it happens. When a tensor is differentiated, what led to
it is computed again in double precision, with the leaves moved a little to either side along a
random direction; the difference quotient is printed beside what autograd says. Where the graph was
cut on purpose (``detach``, ``.data``, ``no_grad``), the cut part counts as constant, as it does for
autograd; inside an own ``Function``'s forward nothing is cut, because there the backward is what is
in question.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

import torch
from torch.overrides import TorchFunctionMode

MARK: Final = "@gradient "
_MAX_COMPARED: Final = 60
_MAX_RECORDED: Final = 20_000
_STEP: Final = 1e-5
_CUTS: Final = frozenset({"detach", "detach_", "data", "grad"})
_UNKNOWN: Final = "something that was not seen being made"


class _Source:
    """A value that the recorded operations start from. ``leaf`` is the tensor where it is differentiated."""

    def __init__(self, tensor: torch.Tensor) -> None:
        value = tensor.detach().clone()
        self.value = value.double() if value.is_floating_point() else value
        self.leaf = tensor if tensor.requires_grad and tensor.is_leaf else None
        self.known = self.leaf is not None or not tensor.requires_grad


class _Operation:
    def __init__(self, func: Any, args: Any, kwargs: Any, pick: int | None) -> None:
        self.func, self.args, self.kwargs, self.pick = func, args, kwargs, pick

    def run(self, values: dict[int, torch.Tensor]) -> Any:
        def real(part: Any) -> Any:
            if isinstance(part, _Source | _Operation):
                # A copy, because the operation may work in place.
                return values[id(part)].clone()
            if isinstance(part, list | tuple):
                return type(part)(real(each) for each in part)
            return part

        args = real(self.args)
        made = self.func(*args, **{name: real(part) for name, part in self.kwargs.items()})
        made = args[0] if made is None else made
        return made if self.pick is None else made[self.pick]


class Recorder(TorchFunctionMode):
    """Sees every call into torch, and compares at each differentiation."""

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[int, tuple[torch.Tensor, int, _Operation]] = {}
        self._leaves: dict[tuple[int, int], _Source] = {}
        self._said: list[str] = []
        self._stream: Any = None
        self._compared = 0
        self._generator = torch.Generator().manual_seed(0)

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        self._repeat()
        if self._compared >= _MAX_COMPARED:
            return func(*args, **kwargs)
        name = _name(func)
        if name == "backward" and args and isinstance(args[0], torch.Tensor):
            return self._backward(func, args, kwargs)
        if name == "grad" and func is torch.autograd.grad:
            return self._grad(func, args, kwargs)
        nodes = self._nodes(args), self._nodes(kwargs)
        made = func(*args, **kwargs)
        if name not in _CUTS and (torch.is_grad_enabled() or _inside_forward()):
            self._record(func, nodes, args[0] if name == "__setitem__" else made)
        return made

    def _record(self, func: Any, nodes: tuple[Any, Any], made: Any) -> None:
        if len(self._made) > _MAX_RECORDED:
            self._forget()
        if isinstance(made, torch.Tensor):
            self._note(made, _Operation(func, *nodes, None))
        elif isinstance(made, list | tuple):
            for pick, each in enumerate(made):
                if isinstance(each, torch.Tensor):
                    self._note(each, _Operation(func, *nodes, pick))

    def _note(self, made: torch.Tensor, operation: _Operation) -> None:
        if any(True for _ in _tensors(operation)):
            self._made[id(made)] = made, made._version, operation

    def _nodes(self, part: Any) -> Any:
        if isinstance(part, torch.Tensor):
            return self._node(part)
        if isinstance(part, list | tuple):
            return [self._nodes(each) for each in part] if isinstance(part, list) else tuple(map(self._nodes, part))
        if isinstance(part, dict):
            return {name: self._nodes(each) for name, each in part.items()}
        return part

    def _node(self, tensor: torch.Tensor) -> _Source | _Operation:
        if tensor.requires_grad and tensor.is_leaf:
            key = id(tensor), tensor._version
            return self._leaves.setdefault(key, _Source(tensor))
        made = self._made.get(id(tensor))
        if made is not None and made[1] == tensor._version:
            return made[2]
        return _Source(tensor)

    def _backward(self, func: Any, args: Any, kwargs: Any) -> Any:
        root = args[0]
        node = self._node(root)
        leaves = [each for each in _below(node) if isinstance(each, _Source) and each.leaf is not None]
        before = [
            None if each.leaf.grad is None else each.leaf.grad.clone() for each in leaves if each.leaf is not None
        ]
        made = func(*args, **kwargs)
        weight = kwargs.get("gradient", args[1] if len(args) > 1 else None)
        for each, old in zip(leaves, before, strict=True):
            assert each.leaf is not None
            new = each.leaf.grad
            if kwargs.get("inputs") is None:
                self._compare(node, root, weight, each, new, old)
        if not kwargs.get("retain_graph") and not kwargs.get("create_graph"):
            self._forget()
        return made

    def _grad(self, func: Any, args: Any, kwargs: Any) -> Any:
        made = func(*args, **kwargs)
        outputs, inputs = args[0], args[1]
        outputs = [outputs] if isinstance(outputs, torch.Tensor) else list(outputs)
        inputs = [inputs] if isinstance(inputs, torch.Tensor) else list(inputs)
        weight = kwargs.get("grad_outputs", args[2] if len(args) > 2 else None)
        weight = weight[0] if isinstance(weight, list | tuple) and weight else weight
        if len(outputs) == 1:
            node = self._node(outputs[0])
            for variable, found in zip(inputs, made, strict=True):
                leaf = self._node(variable)
                if isinstance(leaf, _Source) and leaf.leaf is not None:
                    self._compare(node, outputs[0], weight, leaf, found, None)
        if not kwargs.get("retain_graph") and not kwargs.get("create_graph"):
            self._forget()
        return made

    def _compare(
        self,
        node: Any,
        root: torch.Tensor,
        weight: Any,
        leaf: _Source,
        new: torch.Tensor | None,
        old: torch.Tensor | None,
    ) -> None:
        self._compared += 1
        try:
            line = self._line(node, root, weight, leaf, new, old)
        except Exception as error:  # an operation that cannot be done again says nothing against the reference
            line = json.dumps({"skipped": f"{type(error).__name__}: {error}"[:200]})
        self._said.append(line)
        print(MARK + line)

    def _line(self, node: Any, root: Any, weight: Any, leaf: _Source, new: Any, old: Any) -> str:
        order = list(_below(node))
        if any(isinstance(each, _Source) and not each.known for each in order):
            raise ValueError(_UNKNOWN)
        direction = torch.randn(leaf.value.shape, generator=self._generator, dtype=torch.float64)
        factor = torch.ones((), dtype=torch.float64) if weight is None else weight.detach().double()

        def value(step: float) -> torch.Tensor:
            with torch.enable_grad():
                values: dict[int, Any] = {}
                for each in order:
                    if isinstance(each, _Source):
                        values[id(each)] = each.value + step * direction if each is leaf else each.value
                    else:
                        values[id(each)] = each.run(values)
                result: torch.Tensor = values[id(node)].detach()
                return result

        again = value(0.0)
        if again.dtype != torch.float64:
            raise ValueError(f"it computes in {again.dtype} whatever its inputs are")
        if not torch.allclose(again, root.detach().double(), rtol=1e-3, atol=1e-4):
            raise ValueError("computed again it gives other values")
        step = _STEP * max(1.0, float(leaf.value.abs().max()) if leaf.value.numel() else 1.0)
        expected = float(((value(step) - value(-step)) * factor).sum()) / (2 * step)
        gained = torch.zeros_like(leaf.value) if new is None else new.detach().double()
        scale = float((gained * direction).abs().sum()) + abs(expected)
        if old is not None:
            scale += float((old.double() * direction).abs().sum())
            gained = gained - old.double()
        observed = float((gained * direction).sum())
        return json.dumps({"shape": list(leaf.value.shape), "expected": expected, "observed": observed, "scale": scale})

    def _forget(self) -> None:
        self._made.clear()
        self._leaves.clear()

    def _repeat(self) -> None:
        """Say again, at the start of a call, what was said since the start of the one before.

        What a check differentiates is differentiated after the call, when nobody listens any more.
        """
        if sys.stdout is not self._stream:
            self._stream = sys.stdout
            said, self._said = self._said, []
            for line in said:
                print(MARK + line)


def _below(node: Any) -> Iterator[Any]:
    """A node and everything it was made from, what comes first first."""
    seen: set[int] = set()
    todo: list[tuple[Any, bool]] = [(node, False)]
    while todo:
        each, ready = todo.pop()
        if ready:
            yield each
        elif id(each) not in seen:
            seen.add(id(each))
            todo.append((each, True))
            if isinstance(each, _Operation):
                todo += [(below, False) for below in _tensors(each)]


def _tensors(operation: _Operation) -> Iterator[Any]:
    parts: list[Any] = [operation.args, list(operation.kwargs.values())]
    while parts:
        part = parts.pop()
        if isinstance(part, list | tuple):
            parts += part
        elif isinstance(part, _Source | _Operation):
            yield part


def _name(func: Any) -> str:
    """``pow`` for ``Tensor.pow``, ``data`` for reading the property ``Tensor.data``."""
    owner = getattr(func, "__self__", None)
    name: str = getattr(func, "__name__", "")
    return getattr(owner, "__name__", name) if name in {"__get__", "__set__"} else name


def _inside_forward() -> bool:
    """Whether an own ``Function``'s forward is running, which records nothing itself."""
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_code.co_name == "forward" and any(
            isinstance(value, torch.autograd.function.FunctionCtx) for value in frame.f_locals.values()
        ):
            return True
        frame = frame.f_back
    return False


def start() -> None:
    """See everything that follows in this thread; there is no end to it."""
    Recorder().__enter__()  # type: ignore[no-untyped-call]
