"""Looking at live tensors: the graph behind one, and its gradient along a random direction."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any, Final

import torch

from grader.child.describe import Describer
from grader.child.load import message_of
from grader.wire.numbers import cotangent
from grader.wire.shape import MAX_ITEMS
from grader.wire.values import Described, Value

MAX_GRAPH_NODES: Final = 200
_PARENT_FOLLOWS: Final = frozenset({dict, list, tuple, torch.Tensor, torch.nn.Parameter})


@dataclass(frozen=True, slots=True)
class Path:
    """A path into what was observed, parsed by the parent: text, root name, steps from there."""

    text: str
    root: str
    steps: tuple[str | int, ...]

    @classmethod
    def from_message(cls, message: Any) -> Path:
        text, root, *steps = message
        return cls(text, root, tuple(steps))


ABSENT: Final = object()


def select(roots: dict[str, Any], path: Path) -> Any:
    """Follow a path through live objects; None where it leads nowhere."""
    value: Any = roots.get(path.root)
    for step in path.steps:
        try:
            value = getattr(value, "grad", None) if step == "grad" else follow(value, step)
        except Exception:
            # No such step, or an object that raises what it likes.
            return None
    return value


def follow(value: Any, step: str | int) -> Any:
    """One step: an int indexes, a name is a dict's key or an attribute."""
    if isinstance(step, int) or (dict in type(value).__mro__ and step in value):
        return value[step]
    return getattr(value, step)


def attribute(roots: dict[str, Any], path: Path) -> Any:
    """What a path leads to by way of an attribute; ABSENT where the parent can follow it alone, or nobody."""
    value: Any = roots.get(path.root)
    looked_inside = False
    for step in path.steps:
        plain = step == "grad" or isinstance(step, int) or type(value) is dict
        looked_inside = looked_inside or not plain or type(value) not in _PARENT_FOLLOWS
        try:
            value = follow(value, step)
        except Exception:
            # No such step, or a property that raises what it likes.
            return ABSENT
    if not looked_inside:
        return ABSENT
    return str(value) if isinstance(value, torch.dtype | torch.device | torch.layout) else value


def gradient(roots: dict[str, Any], of: Path, to: Path, seed: int, describe: Describer) -> Value:
    """d(of)/d(to) with a cotangent drawn from ``seed``; None where no graph connects them."""
    result, variable = select(roots, of), select(roots, to)
    if not _is_tensor(result) or not _is_tensor(variable):
        return None
    if not result.requires_grad or not variable.requires_grad:
        return None
    try:
        # Drawn in float64 and cast, so that float32 and float64 answers get the same direction. A large result
        # leaves no memory for it.
        direction = torch.as_tensor(cotangent(seed, tuple(result.shape))).to(result.dtype)
        (found,) = torch.autograd.grad(result, variable, direction, retain_graph=True, allow_unused=True)
    except Exception as error:
        # A student's own Function may raise anything.
        return Described(type=type(error).__name__[:100], text=message_of(error)[:500])
    return None if found is None else describe.plain(found.detach())


def graph(roots: dict[str, Any], path: Path) -> Value:
    """The autograd graph behind a tensor: ``[nodes, edges, leaves, truncated]``, or None.

    At most :data:`MAX_GRAPH_NODES` nodes and, between them, as many edges as the reader takes.
    """
    result = select(roots, path)
    if not _is_tensor(result) or result.grad_fn is None:
        return None
    names = {id(value): name for name, value in _named_tensors(roots)}
    index: dict[Any, int] = {result.grad_fn: 0}
    queue = deque([result.grad_fn])
    edges: list[Value] = []
    leaves: dict[Value, Value] = {}
    truncated = False
    while queue:
        node = queue.popleft()
        variable = getattr(node, "variable", None)
        if _is_tensor(variable):
            leaves[index[node]] = names.get(id(variable), "?")
        for following, _ in node.next_functions:
            if following is None:
                continue
            if following not in index:
                if len(index) >= MAX_GRAPH_NODES:
                    truncated = True
                    continue
                index[following] = len(index)
                queue.append(following)
            # One node may lead to another a thousand times, as from a stack of the same tensor.
            if len(edges) < MAX_ITEMS:
                edges.append([index[node], index[following]])
            else:
                truncated = True
    nodes: list[Value] = [type(node).__name__[:100] for node in index]
    return [nodes, edges, leaves, truncated]


def _named_tensors(roots: dict[str, Any]) -> Any:
    for root, value in roots.items():
        if _is_tensor(value):
            yield root, value
        elif root == "args":
            for position, item in enumerate(value):
                if _is_tensor(item):
                    yield f"args[{position}]", item


def _is_tensor(value: Any) -> bool:
    # `isinstance` would ask the object's own __class__.
    return torch.Tensor in type(value).__mro__
