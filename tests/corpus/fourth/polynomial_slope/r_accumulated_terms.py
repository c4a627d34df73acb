# corpus: right
import torch

def value_and_slope(x):
    """One backward pass per term: the slopes of a sum add up, and so does .grad."""
    t = torch.tensor(x, requires_grad=True)
    total = 0.0
    for term in (5 * t ** 3, 2 * t ** 2, 4 * t):
        term.backward()
        total += term.item()
    return total + 8, t.grad.item()
