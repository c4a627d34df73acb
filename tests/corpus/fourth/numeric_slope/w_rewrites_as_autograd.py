# corpus: wrong none also no-requires-grad
import torch

def numeric_slope(f, x, h):
    xt = torch.tensor(x)
    y = f(xt)
    y.backward()
    return xt.grad.item()
