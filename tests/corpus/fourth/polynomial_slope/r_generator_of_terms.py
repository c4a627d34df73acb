# corpus: right
import torch

def terms(t):
    yield 5 * t * t * t
    yield 2 * t * t
    yield 4 * t
    yield torch.tensor(8.)

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = torch.stack(list(terms(t))).sum()
    y.backward(retain_graph=True)
    return (y.data.item(), t.grad.data.item())
