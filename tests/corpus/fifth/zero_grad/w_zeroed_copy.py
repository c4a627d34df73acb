# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    g = xt.grad.clone()
    first = g.item()
    g.zero_()              # clear the gradient
    (xt ** 3).backward()
    return first, xt.grad.item()
