# corpus: right
import torch

def gradient(x):
    # float64, pour être précis
    xd = x.double().requires_grad_()
    torch.linalg.vector_norm(xd).pow(2).backward()
    return xd.grad
