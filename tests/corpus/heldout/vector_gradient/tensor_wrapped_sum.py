# corpus: wrong rewrap-requires-grad
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = torch.tensor((v ** 2).sum(), requires_grad=True)
    y.backward()
    return v.grad
