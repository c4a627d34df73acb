# corpus: wrong none also zero-before-step grads-accumulate
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt**2).backward()
    g1 = xt.grad.item()
    (xt**3).backward()
    xt.grad.zero_()
    return g1, xt.grad.item()
