# corpus: wrong data-in-forward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad = None
    (xt ** 2 * xt.data).backward()
    return a, xt.grad.item()
