# corpus: right
import torch

def slope(x):
    seen = []
    t = torch.tensor(x, requires_grad=True)
    t.register_hook(seen.append)
    (t ** 2).backward()
    return seen[-1].item()
