# corpus: wrong tensor-of-tensors
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    squares = torch.tensor([e ** 2 for e in v])
    squares.sum().backward()
    return v.grad
