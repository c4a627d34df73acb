"""Events of a case in their order: modules called, backward passes, optimizer steps, zeroing."""

from __future__ import annotations

import contextlib
from typing import Any, Final, Self

import torch
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook
from torch.optim.optimizer import register_optimizer_step_post_hook

from grader.child.watch import Watcher
from grader.wire.shape import MAX_ITEMS, MAX_SHAPES
from grader.wire.values import MAX_RANK, Value

MAX_EVENTS: Final = MAX_ITEMS


class EventLog(Watcher):
    """The first :data:`MAX_EVENTS` events; a context manager around the case."""

    def __init__(self) -> None:
        self._events: list[Value] = []
        self._depth = 0
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Self:
        for handle in (
            register_module_forward_pre_hook(self._forward_begins),
            register_module_forward_hook(self._forward_ended, always_call=True),
            register_optimizer_step_post_hook(self._stepped),
        ):
            self._stack.callback(handle.remove)
        for owner in (torch.optim.Optimizer, torch.nn.Module):
            self._stack.callback(setattr, owner, "zero_grad", owner.zero_grad)
            setattr(owner, "zero_grad", self._noting_zeroing(owner.zero_grad))  # noqa: B010  # no method by the types
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def message(self) -> Value:
        return self._events

    def backward_begins(self, outputs: Any) -> None:
        self._note("backward", "", outputs)

    def _forward_begins(self, module: Any, inputs: Any) -> None:
        self._note("forward", type(module).__name__, inputs)
        self._depth += 1

    def _forward_ended(self, module: Any, inputs: Any, output: Any) -> None:
        self._depth = max(self._depth - 1, 0)

    def _stepped(self, optimizer: Any, *_: Any) -> None:
        self._note("step", type(optimizer).__name__, ())

    def _noting_zeroing(self, zero_grad: Any) -> Any:
        def noted(owner: Any, *args: Any, **kwargs: Any) -> Any:
            self._note("zero_grad", type(owner).__name__, ())
            return zero_grad(owner, *args, **kwargs)

        return noted

    def _note(self, kind: str, name: str, tensors: Any) -> None:
        if len(self._events) >= MAX_EVENTS:
            return
        shapes: list[Value] = [shape for tensor in list(tensors)[:MAX_SHAPES] if (shape := _shape(tensor)) is not None]
        self._events.append([kind, name[:100], shapes, self._depth])


def _shape(value: Any) -> list[Value] | None:
    """The shape of a tensor; None for what is none, or has no plain shape (a nested one)."""
    try:
        return [int(size) for size in value.shape[:MAX_RANK]] if isinstance(value, torch.Tensor) else None
    except RuntimeError:
        return None
