# corpus: right
from itertools import accumulate
import torch

def one(w, lr):
    p = torch.tensor(w, requires_grad=True)
    ((p - 2) ** 2).backward()
    return w - lr * p.grad.item()

def descend(w, lr, steps):
    return list(accumulate(range(steps), lambda v, _: one(v, lr), initial=w))[1:]
