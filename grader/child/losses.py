"""The loss at each backward pass, for the pictures of exercises that ask for one.

Kept beside what is observed, never judged: a student's code can forge or undo it. Nothing here may
raise into that code, and an exercise that draws no picture pays one test of a flag per pass.
"""

from __future__ import annotations

from typing import Any, Final

import torch

MOST: Final = 128
"""Passes that are kept; of a longer run every second, fourth, … pass."""
_MAX_NODES: Final = 64
_TENSORS: Final = (torch.Tensor, torch.nn.Parameter)


class Losses:
    """The passes of one call: ``[number of the pass, loss, parameters…]`` each."""

    on = False
    parameters = 0
    kept: list[list[float]] = []  # noqa: RUF012  # one call at a time, in one process

    _passes = 0
    _stride = 1

    @classmethod
    def begin(cls, *, on: bool, parameters: int = 0) -> None:
        """Start afresh.

        Args:
            parameters: how many numbers the graph's leaves must hold in all to be kept as well; 0 keeps none.
        """
        cls.on, cls.parameters = on, parameters
        cls.kept, cls._passes, cls._stride = [], 0, 1

    @classmethod
    def saw(cls, outputs: Any) -> None:
        """One backward pass has gone through, from ``outputs``."""
        cls._passes += 1
        if (cls._passes - 1) % cls._stride:
            return
        try:
            (root,) = outputs
            # Only plain tensors: a subclass could run code of its own here.
            if type(root) not in _TENSORS or root.numel() != 1:
                return
            loss = root.item()
            if type(loss) is not float:
                return
            values = _leaves(root.grad_fn, cls.parameters) if cls.parameters else []
        except Exception:
            return
        cls.kept.append([float(cls._passes), loss, *values])
        if len(cls.kept) >= MOST:
            del cls.kept[1::2]
            cls._stride *= 2


def _leaves(node: Any, wanted: int) -> list[float]:
    """The numbers in the leaves behind a node, where they are just as many as wanted."""
    found: list[float] = []
    seen = {node}
    queue = [node]
    while queue and len(seen) <= _MAX_NODES:
        current = queue.pop(0)
        if type(current).__name__ == "AccumulateGrad":
            leaf = current.variable
            if type(leaf) not in _TENSORS or leaf.numel() > wanted:
                return []
            found += leaf.detach().flatten().tolist()
            continue
        for following, _ in current.next_functions:
            if following is not None and following not in seen:
                seen.add(following)
                queue.append(following)
    return found if len(found) == wanted and all(type(number) is float for number in found) else []
