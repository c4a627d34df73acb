# corpus: wrong forgot-backward
import torch
def gradient(x):
    v = torch.nn.Parameter(x.clone())
    y = v.square().sum()
    y.requires_grad_()
    return v.grad
