# corpus: wrong tensor-of-tensors
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = torch.tensor([c ** 2 for c in v]).sum()
    y.backward()
    return v.grad
