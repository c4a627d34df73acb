# corpus: right
import torch

def two_gradients(x):
    # .grad accumulates, so the second is what was added
    xt = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    (xt ** 2).backward()
    first = xt.grad.item()
    (xt ** 3).backward()
    return first, xt.grad.item() - first
