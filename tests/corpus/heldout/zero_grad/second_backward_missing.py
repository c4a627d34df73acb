# corpus: wrong forgot-backward
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt**2
    y.backward()
    g1 = xt.grad.item()
    xt.grad = None
    y = xt**3
    return g1, xt.grad.item()
