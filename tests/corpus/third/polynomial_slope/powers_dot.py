# corpus: right
import torch

COEFFS = torch.tensor([8.0, 4.0, 2.0, 5.0])

def value_and_slope(x):
    t = torch.tensor(x).requires_grad_()
    y = (COEFFS * t ** torch.arange(4)).sum()
    y.backward()
    return tuple(v.item() for v in (y, t.grad))
