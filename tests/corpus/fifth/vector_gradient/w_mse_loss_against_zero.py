# corpus: wrong sum-vs-mean
import torch
import torch.nn.functional as F

def gradient(x):
    xt = x.detach().clone().requires_grad_(True)
    y = F.mse_loss(xt, torch.zeros_like(xt))
    y.backward()
    return xt.grad
