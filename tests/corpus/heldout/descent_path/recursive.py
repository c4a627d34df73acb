# corpus: right
import torch
def descend(w, lr, steps):
    if steps == 0:
        return []
    t = torch.tensor(w, requires_grad=True)
    ((t - 2) ** 2).backward()
    nxt = (t - lr * t.grad).item()
    return [nxt] + descend(nxt, lr, steps - 1)
