"""Whether two paths lead to one object, and whether two tensors share their memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from grader.child.graph import Path, select
from grader.wire.values import Value


def identity(roots: dict[str, Any], pairs: Sequence[tuple[Path, Path]]) -> Value:
    """For each pair ``[same object, same memory]``, by ``one/other``; nothing where one of them is None."""
    found: dict[Value, Value] = {}
    for one, other in pairs:
        first, second = select(roots, one), select(roots, other)
        if first is not None and second is not None:
            found[f"{one.text}/{other.text}"] = [first is second, _share(first, second)]
    return found


def _share(first: Any, second: Any) -> bool:
    try:
        if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
            address = first.untyped_storage().data_ptr()
            return address != 0 and address == second.untyped_storage().data_ptr()
        if isinstance(first, np.ndarray | torch.Tensor) and isinstance(second, np.ndarray | torch.Tensor):
            return bool(np.shares_memory(_array(first), _array(second)))
    except Exception:
        # A sparse tensor, or one that escaped from a transform, has no storage to speak of.
        return False
    return False


def _array(value: Any) -> Any:
    return value.detach().numpy() if isinstance(value, torch.Tensor) else value
