# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    (t * t).sum().backward()
    torch.nn.utils.clip_grad_norm_([t], 1.0)
    return t.grad
