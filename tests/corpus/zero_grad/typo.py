# corpus: wrong requires-grad-typo
import torch

def two_gradients(x):
    xt = torch.tensor(x)
    xt.requires_gard = True
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad.zero_()
    (xt ** 3).backward()
    return a, xt.grad.item()
