# corpus: wrong sum-vs-mean
import torch

def gradient(x):
    t = x.clone().requires_grad_(True)
    loss = torch.nn.functional.mse_loss(t, torch.zeros_like(t))
    loss.backward()
    return t.grad
