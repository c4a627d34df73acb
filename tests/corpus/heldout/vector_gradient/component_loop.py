# corpus: right
import torch
def gradient(x):
    leaves = [torch.tensor(float(v), requires_grad=True) for v in x]
    total = 0
    for leaf in leaves:
        total = total + leaf ** 2
    total.backward()
    return torch.stack([leaf.grad for leaf in leaves])
