# corpus: right
import torch

def gradient(x: torch.Tensor) -> torch.Tensor:
    leaf = x.clone().requires_grad_(True)
    squares = leaf * leaf
    squares.backward(torch.ones_like(squares))
    assert leaf.grad.shape == x.shape
    return leaf.grad
