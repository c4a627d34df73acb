# corpus: right
from itertools import accumulate, repeat
import torch

step = lambda w, lr: w - lr * torch.func.grad(lambda v: (v - 2).square())(torch.tensor(w)).item()

def descend(w, lr, steps):
    return list(accumulate(repeat(lr, steps), step, initial=w))[1:]
