# corpus: wrong value-not-gradient
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    xt.grad.zero_()
    z = xt ** 3
    z.backward()
    return y.item(), z.item()
