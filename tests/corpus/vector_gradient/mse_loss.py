# corpus: wrong sum-vs-mean
import torch
import torch.nn.functional as F

def gradient(x):
    v = x.detach().clone().requires_grad_(True)
    loss = F.mse_loss(v, torch.zeros_like(v))
    return torch.autograd.grad(loss, v)[0]
