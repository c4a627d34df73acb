# corpus: right
import torch

def gradient(x: torch.Tensor) -> torch.Tensor:
    """A vector output needs a vector of ones in backward()."""
    leaf = torch.tensor(x.tolist(), requires_grad=True)
    squares = leaf * leaf
    squares.backward(torch.ones_like(squares))
    return leaf.grad.detach()
