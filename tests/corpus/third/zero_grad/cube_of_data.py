# corpus: wrong data-in-forward
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    t.pow(2).backward()
    a = t.grad.item()
    t.grad = None
    (t.data * t.data * t).backward()
    return a, t.grad.item()
