import torch

def slope(x: float):
    x = torch.tensor(x, requires_grad=True)
    torch.mul(x, x).backward()
    return x.grad.item()
