# corpus: right
import torch
from contextlib import contextmanager


@contextmanager
def fresh(t):
    """Clear the gradient on the way in and on the way out."""
    t.grad = None
    yield t
    t.grad = None


def two_gradients(x):
    leaf = torch.tensor(x, requires_grad=True)
    with fresh(leaf) as t:
        t.square().backward()
        first = float(t.grad)
    with fresh(leaf) as t:
        (t * t.square()).backward()
        second = float(t.grad)
    return first, second
