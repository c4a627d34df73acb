# corpus: right
import torch
import torch.nn as nn

class Quadratic(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.x = nn.Parameter(torch.tensor(start))

    def forward(self):
        return self.x.pow(2)

def slope(x):
    model = Quadratic(x)
    model.zero_grad()
    model().backward()
    return model.x.grad.item()
