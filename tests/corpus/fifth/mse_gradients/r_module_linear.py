# corpus: right
import torch
from torch import nn


class Line(nn.Module):
    """w * X + b with two scalar parameters."""

    def __init__(self, w: float, b: float) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.tensor(w))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        return self.w * X + self.b


def loss_and_gradients(X, Y, w, b):
    model = Line(w, b)
    criterion = nn.MSELoss()
    loss = criterion(model(X), Y)
    loss.backward()
    return loss.item(), model.w.grad.item(), model.b.grad.item()
