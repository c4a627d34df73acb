# corpus: right
import torch
def _solve(x):
    t = torch.tensor(x, requires_grad=True)
    y = torch.tensor(8.) + 4*t + 2*t*t + 5*t*t*t
    y.backward()
    return y.item(), t.grad.item()

def value_and_slope(x):
    return _solve(float(x))
