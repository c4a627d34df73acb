"""Operations on tensors as torch's dispatcher sees them: names, sizes, memory, time.

Under autograd and under every way of writing an operation: ``a @ b``, ``torch.matmul(a, b)`` and
``a.matmul(b)`` are all ``mm`` here. Watching slows a program down by about ten microseconds per
operation, the reference as much as the student's.
"""

from __future__ import annotations

import time
import weakref
from collections import Counter
from typing import Any, Final, Self

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from grader.child.watch import Watcher
from grader.wire.values import Value

MAX_NAMES: Final = 200


class OpLog(TorchDispatchMode, Watcher):  # type: ignore[no-untyped-call]
    """Counts by phase (``forward``, ``backward``) and name; a context manager around the case."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._counts: dict[str, Counter[str]] = {"forward": Counter(), "backward": Counter()}
        self._passes = 0
        self._largest = 0
        self._live_bytes = 0
        self._peak_bytes = 0
        self._cpu_seconds = 0.0

    def __enter__(self) -> Self:
        self._began = time.process_time()
        super().__enter__()  # type: ignore[no-untyped-call]
        return self

    def __exit__(self, *error: object) -> None:
        super().__exit__(*error)  # type: ignore[no-untyped-call]
        self._cpu_seconds = time.process_time() - self._began

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        counts = self._counts["backward" if self._passes else "forward"]
        name = func.overloadpacket.__name__
        if name in counts or len(counts) < MAX_NAMES:
            counts[name] += 1
        before = {id(_storage(value)) for value in tree_leaves((args, kwargs))}
        for value in tree_leaves(result):
            storage = _storage(value)
            if storage is not None:
                self._made(value, storage, is_new=id(storage) not in before)
        return result

    def backward_begins(self, outputs: Any) -> None:
        self._passes += 1

    def backward_ended(self, outputs: Any) -> None:
        self._passes -= 1

    def message(self) -> dict[Value, Value]:
        ops: dict[Value, Value] = {
            phase: {name[:100]: count for name, count in counts.items()} for phase, counts in self._counts.items()
        }
        total = sum(sum(counts.values()) for counts in self._counts.values())
        return {"ops": ops, "largest": self._largest, "cost": [self._cpu_seconds, self._peak_bytes, total]}

    def _made(self, value: torch.Tensor, storage: torch.UntypedStorage, *, is_new: bool) -> None:
        size_bytes = storage.nbytes()
        # An expanded view claims more elements than there are.
        self._largest = max(self._largest, min(value.numel(), size_bytes // value.element_size()))
        if not is_new:
            return
        self._live_bytes += size_bytes
        self._peak_bytes = max(self._peak_bytes, self._live_bytes)
        weakref.finalize(storage, self._freed, size_bytes)

    def _freed(self, size_bytes: int) -> None:
        self._live_bytes -= size_bytes


def _storage(value: Any) -> torch.UntypedStorage | None:
    """The memory of a tensor; None for what is no tensor, or has none (a sparse one)."""
    if not isinstance(value, torch.Tensor):
        return None
    try:
        return value.untyped_storage()
    except (NotImplementedError, RuntimeError):
        return None
