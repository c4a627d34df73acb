# corpus: wrong none also item-breaks-graph math-on-tensor
import torch

def numeric_slope(f, x, h):
    xt = torch.tensor(x, requires_grad=True)
    y = f(xt)
    y.backward()
    return xt.grad.item()
