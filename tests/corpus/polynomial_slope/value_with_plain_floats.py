# corpus: right
import torch

def p(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    p(xt).backward()
    return p(x), xt.grad.item()
