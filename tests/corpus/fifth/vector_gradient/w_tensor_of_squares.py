# corpus: wrong tensor-of-tensors
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    squares = torch.tensor([v ** 2 for v in xt])
    y = squares.sum()
    y.backward()
    return xt.grad
