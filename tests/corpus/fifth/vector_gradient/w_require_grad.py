# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def gradient(x):
    xt = x.clone()
    xt.require_grad = True
    y = torch.sum(xt ** 2)
    y.backward()
    return xt.grad
