# corpus: right
import itertools
import torch

def walk(w, lr):
    while True:
        t = torch.tensor(w, requires_grad=True)
        ((t - 2) ** 2).backward()
        w = w - lr * t.grad.item()
        yield w

def descend(w, lr, steps):
    return list(itertools.islice(walk(w, lr), steps))
