# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt**2).backward()
    g1 = xt.grad.item()
    xt.grad.zero_
    (xt**3).backward()
    g2 = xt.grad.item()
    return g1, g2
