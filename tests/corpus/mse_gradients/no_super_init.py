# corpus: wrong missing-super-init
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, w, b):
        self.w = nn.Parameter(torch.tensor(w))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, x):
        return self.w * x + self.b

def loss_and_gradients(X, Y, w, b):
    model = Line(w, b)
    loss = ((model(X) - Y) ** 2).mean()
    loss.backward()
    return loss.item(), model.w.grad.item(), model.b.grad.item()
