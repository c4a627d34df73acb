# corpus: wrong sign-flipped
import torch

def slope(x):
    q = torch.tensor(x, requires_grad=True)
    V = q ** 2
    V.backward()
    force = -q.grad
    return force.item()
