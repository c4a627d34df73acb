# corpus: right
import torch
from contextlib import contextmanager


@contextmanager
def fresh_grad(t):
    t.grad = None
    try:
        yield t
    finally:
        t.grad = None


def slope_of(fn, t):
    with fresh_grad(t):
        fn(t).backward()
        return t.grad.item()


def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    return slope_of(lambda v: v * v, t), slope_of(lambda v: v * v * v, t)
