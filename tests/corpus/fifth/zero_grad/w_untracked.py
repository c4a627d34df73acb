# corpus: wrong no-requires-grad
import torch

def two_gradients(x):
    xt = torch.tensor(x)
    y = xt ** 2
    y.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    z = xt ** 3
    z.backward()
    return a, xt.grad.item()
