# corpus: right
import torch
from torch import Tensor


class SumOfSquares:
    def __call__(self, v: Tensor) -> Tensor:
        return v.square().sum()

    def gradient_at(self, point: Tensor) -> Tensor:
        leaf = torch.empty_like(point).copy_(point).requires_grad_()
        (g,) = torch.autograd.grad(self(leaf), leaf)
        return g


def gradient(x: Tensor) -> Tensor:
    return SumOfSquares().gradient_at(x)
