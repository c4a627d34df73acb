"""The path of a computation step by step: chosen values at each backward pass or optimizer step."""

from __future__ import annotations

from typing import Any, Final, Self

import torch
from torch.optim.optimizer import register_optimizer_step_post_hook

from grader.child.describe import Describer
from grader.child.graph import Path, select
from grader.child.watch import Watcher
from grader.wire.values import Value

MAX_MOMENTS: Final = 300
MAX_ELEMENTS: Final = 10_000


class PathLog(Watcher):
    """Copies of values, taken at moments; a context manager around the case.

    ``loss`` is what the engine started from, ``parameters`` are those of the optimizer that stepped;
    anything else is a path into the case's roots.
    """

    def __init__(self, wanted: list[Any], roots: dict[str, Any], describe: Describer) -> None:
        self._wanted = [(what if isinstance(what, str) else Path.from_message(what), moment) for what, moment in wanted]
        self._roots = roots
        self._values: dict[Value, list[Value]] = {_key(what, moment): [] for what, moment in self._wanted}
        self._describe = describe

    def __enter__(self) -> Self:
        self._hook = register_optimizer_step_post_hook(self._stepped)
        return self

    def __exit__(self, *_: object) -> None:
        self._hook.remove()

    def backward_ended(self, outputs: Any) -> None:
        losses = [each.detach() for each in list(outputs)[:8]]
        self._take("backward", {"loss": losses[0] if len(losses) == 1 else losses})

    def message(self) -> Value:
        return {key: list(values) for key, values in self._values.items()}

    def _stepped(self, optimizer: Any, *_: Any) -> None:
        parameters = [each.detach() for group in optimizer.param_groups for each in group["params"]]
        self._take("step", {"parameters": parameters})

    def _take(self, moment: str, words: dict[str, Any]) -> None:
        for what, wanted in self._wanted:
            values = self._values[_key(what, wanted)]
            if wanted == moment and len(values) < MAX_MOMENTS:
                value = words.get(what) if isinstance(what, str) else select(self._roots, what)
                large = isinstance(value, torch.Tensor) and value.numel() > MAX_ELEMENTS
                values.append(None if large else self._describe.plain(value))


def _key(what: str | Path, moment: str) -> str:
    return f"{what if isinstance(what, str) else what.text}@{moment}"
