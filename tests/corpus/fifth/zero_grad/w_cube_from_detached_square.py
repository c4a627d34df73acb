# corpus: wrong detach-in-forward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    a = xt.grad.item()
    xt.grad = None
    z = y.detach() * xt       # x^3, old graph is gone
    z.backward()
    b = xt.grad.item()
    return a, b
