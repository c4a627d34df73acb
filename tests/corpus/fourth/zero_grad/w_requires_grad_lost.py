# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def two_gradients(x):
    xt = torch.tensor(x)
    xt.requires_grad_ = True
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad = None
    (xt ** 3).backward()
    return a, xt.grad.item()
