# corpus: right
import torch

def gradient(x):
    leaves = [torch.tensor(v.item(), requires_grad=True) for v in x]
    y = 0
    for leaf in leaves:
        y = y + leaf ** 2
    y.backward()
    return torch.stack([leaf.grad for leaf in leaves])
