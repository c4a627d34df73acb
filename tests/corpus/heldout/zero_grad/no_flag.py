# corpus: wrong no-requires-grad
import torch
def two_gradients(x):
    xt = torch.tensor(x)
    (xt**2).backward()
    g1 = xt.grad.item()
    xt.grad.zero_()
    (xt**3).backward()
    return g1, xt.grad.item()
