# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    g1 = xt.grad.item()
    xt.grad.zero_()
    z = (xt ** 2) ** 2
    z.backward()
    return g1, xt.grad.item()
