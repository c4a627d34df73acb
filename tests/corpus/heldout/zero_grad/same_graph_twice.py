# corpus: wrong backward-twice
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt**2
    y.backward()
    g1 = xt.grad.item()
    xt.grad.zero_()
    y.backward()
    return g1, xt.grad.item()
