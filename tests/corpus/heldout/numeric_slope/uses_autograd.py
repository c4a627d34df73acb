# corpus: wrong none
import torch
def numeric_slope(f, x, h):
    xt = torch.tensor(x, requires_grad=True)
    y = f(xt)
    y.backward()
    return xt.grad.item()
