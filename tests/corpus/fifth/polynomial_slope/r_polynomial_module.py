# corpus: right
import torch
from torch import nn


class Polynomial(nn.Module):
    """A polynomial with fixed coefficients, highest power first."""

    def __init__(self, *coefficients: float) -> None:
        super().__init__()
        self.register_buffer("c", torch.tensor(coefficients))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        powers = torch.arange(len(self.c) - 1, -1, -1)
        return (self.c * x ** powers).sum()


_poly = Polynomial(5.0, 2.0, 4.0, 8.0)


def value_and_slope(x: float) -> tuple[float, float]:
    point = nn.Parameter(torch.tensor(x))
    value = _poly(point)
    value.backward()
    assert point.grad is not None
    return value.item(), point.grad.item()
