# corpus: right
from dataclasses import dataclass, field
from typing import Callable

import torch


@dataclass
class SlopeService:
    fn: Callable[[torch.Tensor], torch.Tensor]
    cache: dict = field(default_factory=dict)

    def at(self, where: float) -> float:
        if where not in self.cache:
            p = torch.tensor(where, requires_grad=True)
            (g,) = torch.autograd.grad(self.fn(p), p)
            self.cache[where] = g.item()
        return self.cache[where]


_service = SlopeService(torch.square)


def slope(x: float) -> float:
    return _service.at(x)
