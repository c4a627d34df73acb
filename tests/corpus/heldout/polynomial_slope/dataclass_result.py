# corpus: right
import torch
from typing import NamedTuple

class Answer(NamedTuple):
    value: float
    slope: float

def value_and_slope(x: float) -> Answer:
    xt = torch.tensor(x, requires_grad=True)
    y = torch.tensor(8.0)
    for c, p in ((4, 1), (2, 2), (5, 3)):
        y = y + c * xt ** p
    y.backward()
    return Answer(value=y.item(), slope=xt.grad.item())
