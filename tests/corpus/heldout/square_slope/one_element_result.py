# corpus: right
import torch

def slope(x: float):
    p = torch.tensor([x], requires_grad=True)
    (g,) = torch.autograd.grad(p.square().sum(), [p])
    return g
