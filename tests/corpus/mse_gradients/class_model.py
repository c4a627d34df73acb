# corpus: right
import torch
from torch import nn


class Line(nn.Module):
    def __init__(self, w, b):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(w))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, x):
        return self.w * x + self.b


def loss_and_gradients(X, Y, w, b):
    model = Line(w, b)
    loss = (model(X) - Y).pow(2).mean()
    grads = torch.autograd.grad(loss, list(model.parameters()))
    return (loss.item(), *[g.item() for g in grads])
