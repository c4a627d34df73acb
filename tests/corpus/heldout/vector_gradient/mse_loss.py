# corpus: wrong sum-vs-mean
import torch
import torch.nn.functional as F
def gradient(x):
    v = x.clone().requires_grad_()
    y = F.mse_loss(v, torch.zeros_like(v))
    y.backward()
    return v.grad
