# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    g1 = xt.grad.item()
    xt = torch.tensor(g1, requires_grad=True)
    y = xt ** 3
    y.backward()
    return g1, xt.grad.item()
