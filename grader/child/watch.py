"""Counting how often automatic differentiation ran, by wrapping torch's own two entrances.

``_engine_run_backward`` is where ``backward``, ``autograd.grad`` and ``torch.func`` all arrive, on
any thread; ``forward_ad.make_dual`` is where every forward mode starts. The wrapping is done once,
in the zygote; a student's code can undo or forge it, which is why it never decides a number.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.autograd.forward_ad
import torch.autograd.graph

from grader.child.losses import Losses


class Watcher:
    """What wants to know of each pass of the engine, where a check asks; see ``watching``."""

    def backward_begins(self, outputs: Any) -> None:
        pass

    def backward_ended(self, outputs: Any) -> None:
        pass


class Counts:
    """How often each mode ran since :meth:`reset`."""

    engine_runs = 0
    forward_ad_uses = 0
    watchers: tuple[Watcher, ...] = ()

    @classmethod
    def reset(cls) -> None:
        cls.engine_runs = 0
        cls.forward_ad_uses = 0


def install() -> None:
    """Wrap torch's entrances; call once per process."""
    run_backward = torch.autograd.graph._engine_run_backward
    make_dual = torch.autograd.forward_ad.make_dual

    def counted_run_backward(*args: Any, **kwargs: Any) -> Any:
        result = _watched(run_backward, *args, **kwargs) if Counts.watchers else run_backward(*args, **kwargs)
        # Afterwards: a pass that found no graph to walk is no use of autograd.
        Counts.engine_runs += 1
        if Losses.on:
            Losses.saw(args[0] if args else kwargs.get("t_outputs"))
        return result

    def counted_make_dual(*args: Any, **kwargs: Any) -> Any:
        Counts.forward_ad_uses += 1
        return make_dual(*args, **kwargs)  # type: ignore[no-untyped-call]

    torch.autograd.graph._engine_run_backward = counted_run_backward
    torch.autograd._engine_run_backward = counted_run_backward  # type: ignore[attr-defined]
    torch.autograd.forward_ad.make_dual = counted_make_dual


def _watched(run_backward: Any, outputs: Any, *args: Any, **kwargs: Any) -> Any:
    watchers = Counts.watchers
    for watcher in watchers:
        watcher.backward_begins(outputs)
    try:
        return run_backward(outputs, *args, **kwargs)
    finally:
        for watcher in reversed(watchers):
            watcher.backward_ended(outputs)
