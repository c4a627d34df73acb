# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def polynomial(v):
    return 5 * v ** 3 + 2 * v ** 2 + 4 * v + 8

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = polynomial(xt)
    y.backward()
    return y.item(), xt.grad.item()
