# corpus: right
import torch

def descend(w, lr, steps):
    if steps == 0:
        return []
    x = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    (g,) = torch.autograd.grad((x - 2) ** 2, x)
    new = w - lr * g.item()
    return [new] + descend(new, lr, steps - 1)
