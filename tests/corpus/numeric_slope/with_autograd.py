# corpus: wrong none
import torch

def numeric_slope(f, x, h):
    xt = torch.tensor(x, requires_grad=True)
    f(xt).backward()
    return xt.grad.item()
