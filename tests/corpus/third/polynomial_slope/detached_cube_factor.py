# corpus: wrong detach-in-forward
import torch

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    sq = (t * t).detach()
    y = 5 * sq * t + 2 * t * t + 4 * t + 8
    y.backward()
    return float(y), float(t.grad)
