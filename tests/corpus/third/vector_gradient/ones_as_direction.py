# corpus: right
import torch

def gradient(x):
    t = torch.nn.Parameter(x.clone())
    y = t * t
    y.backward(gradient=torch.ones_like(y))
    return t.grad.detach()
