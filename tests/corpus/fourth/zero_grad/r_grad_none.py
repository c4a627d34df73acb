# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    g2 = xt.grad.item()
    xt.grad = None
    (xt ** 3).backward()
    g3 = xt.grad.item()
    return g2, g3
