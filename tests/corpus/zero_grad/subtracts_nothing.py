# corpus: right
import torch

def clear(t):
    """Falls schon etwas da ist, weg damit."""
    if t.grad is not None:
        t.grad = torch.zeros_like(t.grad)

def two_gradients(x: float) -> torch.Tensor:
    t = torch.tensor(x, requires_grad=True)
    result = torch.zeros(2)
    for i, f in enumerate([lambda v: v * v, lambda v: v * v * v]):
        clear(t)
        f(t).backward()
        result[i] = t.grad
    return result
