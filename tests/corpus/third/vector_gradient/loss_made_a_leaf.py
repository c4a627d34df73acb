# corpus: wrong rewrap-requires-grad
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    total = float((t ** 2).sum())
    y = torch.tensor(total, requires_grad=True)
    y.backward()
    return t.grad
