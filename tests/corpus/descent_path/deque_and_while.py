# corpus: right
from collections import deque
import torch

def descend(w, lr, steps):
    path = deque()
    p = torch.nn.Parameter(torch.tensor(w, dtype=torch.float64))
    k = 0
    while k < steps:
        p.grad = None
        (p - 2).pow(2).backward()
        with torch.no_grad():
            p.sub_(p.grad, alpha=lr)
        path.append(p.item())
        k += 1
    return list(path)
