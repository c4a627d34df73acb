# corpus: wrong tensor-of-tensors
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    ys = torch.tensor([x ** 2])
    ys.sum().backward()
    return x.grad.item()
