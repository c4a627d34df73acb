# corpus: wrong none
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    a = t.grad.item()
    t.grad = None
    (2 * t ** 3).backward()
    return a, t.grad.item()
