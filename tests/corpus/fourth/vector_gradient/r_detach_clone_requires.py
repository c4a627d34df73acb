# corpus: right
import torch

def gradient(x):
    x_ = x.detach().clone()
    x_.requires_grad = True
    y = torch.sum(x_ ** 2)
    y.backward()
    return x_.grad.clone().detach()
