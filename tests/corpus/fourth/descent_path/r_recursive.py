# corpus: right
import torch

def descend(w, lr, steps):
    if steps == 0:
        return []
    g = torch.func.grad(lambda t: (t - 2) ** 2)(torch.tensor(w, dtype=torch.float64)).item()
    nxt = w - lr * g
    return [nxt] + descend(nxt, lr, steps - 1)
