# corpus: right
import torch

def gradient(x):
    xs = x.detach().clone().requires_grad_(True)
    n = xs.numel()
    moyenne = (xs ** 2).mean()
    (moyenne * n).backward()
    return xs.grad
