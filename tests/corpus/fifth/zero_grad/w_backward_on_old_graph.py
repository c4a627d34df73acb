# corpus: wrong backward-twice
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    z = y * xt
    z.backward()
    b = xt.grad.item()
    return a, b
