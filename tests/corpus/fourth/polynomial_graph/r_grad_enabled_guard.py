# corpus: right
import torch

def polynomial(x):
    assert x.requires_grad, "x must be tracked"
    with torch.enable_grad():
        y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    assert y.grad_fn is not None
    return y
