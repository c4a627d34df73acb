# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def gradient(x):
    xt = torch.tensor(x.tolist(), requires_grad=True).clone()
    y = (xt ** 2).sum()
    y.backward()
    return xt.grad
