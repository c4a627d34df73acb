# corpus: right
from collections.abc import Iterator
from dataclasses import dataclass

import torch


@dataclass
class GradientDescent:
    """Iterates over the points of a gradient descent."""

    start: float
    lr: float

    def __iter__(self) -> Iterator[float]:
        w = torch.nn.Parameter(torch.tensor(self.start))
        optimizer = torch.optim.SGD([w], lr=self.lr)
        while True:
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(w, torch.tensor(2.0))
            loss.backward()
            optimizer.step()
            yield w.item()


def descend(w: float, lr: float, steps: int) -> list[float]:
    path = iter(GradientDescent(w, lr))
    return [next(path) for _ in range(steps)]
