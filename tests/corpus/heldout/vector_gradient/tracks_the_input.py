# corpus: right also requires-grad-on-data
import torch
def gradient(x):
    x.requires_grad_(True)
    loss = torch.sum(x * x)
    loss.backward()
    g = x.grad.clone()
    x.grad = None
    x.requires_grad_(False)
    return g
