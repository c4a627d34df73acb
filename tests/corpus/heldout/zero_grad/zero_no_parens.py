# corpus: wrong grads-accumulate
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt**2).backward()
    g1 = xt.grad.item()
    xt.grad.zero_
    (xt**3).backward()
    return g1, xt.grad.item()
