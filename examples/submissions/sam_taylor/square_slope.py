import torch

def slope(x):
    t = torch.tensor(x)
    t.requires_grad = True
    (t * t).backward()
    return t.grad.item()
