# corpus: wrong none
import torch

def gradient(x):
    t = x.clone().requires_grad_()
    torch.linalg.vector_norm(t).backward()
    return t.grad
