# corpus: wrong forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2

def compute_gradient():
    yt.backward()
    return xt.grad
