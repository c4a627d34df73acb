# corpus: wrong none
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    a = t.grad.item()
    t.grad.zero_()
    (t ** 3).backward()
    b = t.grad.item()
    return b, b
