# corpus: right
import torch
from torch import nn

class Holder(nn.Module):
    def __init__(self, x):
        super().__init__()
        self.x = nn.Parameter(torch.tensor([x]))

    def forward(self, power):
        return (self.x ** power).sum()

def two_gradients(x):
    h = Holder(x)
    slopes = []
    for power in (2, 3):
        h.zero_grad()
        h(power).backward()
        slopes.append(h.x.grad.item())
    return tuple(slopes)
