# corpus: wrong nonleaf-grad also leaf-lost-at-creation
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    parts = []
    for c in v:
        (c ** 2).backward()
        parts.append(c.grad)
    return torch.stack(parts)
