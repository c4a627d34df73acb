# corpus: right
import torch

def two_gradients(x):
    t = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    (t ** 2).backward()
    first = t.grad.item()
    (t ** 3).backward()
    return first, t.grad.item() - first
