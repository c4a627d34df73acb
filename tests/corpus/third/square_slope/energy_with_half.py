# corpus: wrong forgot-factor-2
import torch

def slope(x):
    # potential energy of a spring with k = 1
    q = torch.tensor(x, requires_grad=True)
    V = 0.5 * q ** 2
    V.backward()
    return q.grad.item()
