# corpus: right
import torch

def slope(x):
    found = []
    leaf = torch.tensor(x, requires_grad=True)
    handle = leaf.register_hook(lambda g: found.append(g.item()))
    (leaf ** 2).backward()
    handle.remove()
    return found[0]
