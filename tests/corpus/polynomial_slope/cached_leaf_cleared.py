# corpus: right
import torch

_leaf = torch.zeros(1, requires_grad=True)

def value_and_slope(x):
    """Una sola hoja para todo, pero siempre limpia."""
    with torch.no_grad():
        _leaf[0] = x
    _leaf.grad = None
    y = 5 * _leaf ** 3 + 2 * _leaf ** 2 + 4 * _leaf + 8
    y.backward()
    return y.item(), _leaf.grad.item()
