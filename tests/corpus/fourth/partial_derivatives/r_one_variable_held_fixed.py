# corpus: right
import torch

# partial derivative: every other variable is a constant, so only one is tracked each time

def wrt_first(x1, x2):
    t = torch.tensor(x1, requires_grad=True)
    (3 * t ** 2 + 2 * x2 ** 3).backward()
    return t.grad.item()

def wrt_second(x1, x2):
    t = torch.tensor(x2, requires_grad=True)
    (3 * x1 ** 2 + 2 * t ** 3).backward()
    return t.grad.item()

def partials(x1, x2):
    return wrt_first(x1, x2), wrt_second(x1, x2)
