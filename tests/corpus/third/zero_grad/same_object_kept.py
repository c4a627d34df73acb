# corpus: wrong alias-history
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    g2 = t.grad
    t.grad.zero_()
    (t ** 3).backward()
    g3 = t.grad
    return g2, g3
