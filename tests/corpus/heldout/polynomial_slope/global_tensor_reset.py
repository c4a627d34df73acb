# corpus: right
import torch
leaf = torch.tensor(0.0, requires_grad=True)
def value_and_slope(x):
    global leaf
    leaf = torch.tensor(x, requires_grad=True)
    wert = _poly()
    wert.backward()
    return wert.item(), leaf.grad.item()
def _poly():
    return 5 * leaf**3 + 2 * leaf**2 + 4 * leaf + 8
