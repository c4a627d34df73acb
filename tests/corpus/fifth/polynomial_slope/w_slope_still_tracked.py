# corpus: wrong returns-grad-tensor
import torch

def value_and_slope(x):
    """Compute the value and its slope.

    The graph is kept so that higher derivatives may follow.
    """
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    (dy,) = torch.autograd.grad(y, xt, create_graph=True)
    return y.item(), dy
