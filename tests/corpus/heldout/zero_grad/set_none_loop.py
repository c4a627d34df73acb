# corpus: right
import torch

def two_gradients(x: float) -> list:
    leaf = torch.tensor(x, requires_grad=True)
    out = []
    for power in (2, 3):
        leaf.grad = None
        (leaf ** power).backward()
        out.append(leaf.grad.item())
    return out
