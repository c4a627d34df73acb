# corpus: right
import torch

def two_gradients(x):
    a = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    (a ** 2).backward()
    s = a.grad
    del a.grad
    (a ** 3).backward()
    return s, a.grad
