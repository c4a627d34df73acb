# corpus: right
import torch

COEFFICIENTS = (8.0, 4.0, 2.0, 5.0)   # c0, c1, c2, c3

def value_and_slope(x):
    xt = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    y = torch.zeros((), dtype=torch.float64)
    for power, c in enumerate(COEFFICIENTS):
        y = y + c * xt ** power
    y.backward()
    return float(y.detach()), float(xt.grad)
