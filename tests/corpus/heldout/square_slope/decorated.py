# corpus: right
import functools
import torch

def differentiate(f):
    @functools.wraps(f)
    def wrapper(x):
        t = torch.tensor(x, requires_grad=True)
        f(t).backward()
        return t.grad.item()
    return wrapper

@differentiate
def slope(x):
    return x ** 2
