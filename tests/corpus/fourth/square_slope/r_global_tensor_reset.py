# corpus: right
import torch

# one tensor for all calls
_X = torch.zeros(1, requires_grad=True)

def slope(x):
    _X.grad = None
    _X.data.fill_(x)
    y = (_X ** 2).sum()
    y.backward()
    return _X.grad[0].clone()
