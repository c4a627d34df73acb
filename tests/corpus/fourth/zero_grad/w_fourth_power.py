# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    y = y.detach() ** 2
    z = (xt ** 2) ** 2
    z.backward()
    return a, xt.grad.item()
