# corpus: right
import torch
from torch import nn
from dataclasses import dataclass, field


@dataclass
class Descent:
    start: float
    lr: float
    history: list = field(default_factory=list)

    def __post_init__(self):
        self.w = nn.Parameter(torch.tensor(self.start))
        self.optimizer = torch.optim.SGD([self.w], lr=self.lr)

    @property
    def loss(self):
        return (self.w - 2).square()

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss.backward()
        self.optimizer.step()
        self.history.append(self.w.item())
        return self


def descend(w, lr, steps):
    d = Descent(w, lr)
    for _ in range(steps):
        d.step()
    return d.history
