# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    xt.grad.zero_()
    g1 = xt.grad.item()
    (xt ** 3).backward()
    g2 = xt.grad.item()
    return g1, g2
