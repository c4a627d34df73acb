# corpus: right
import torch

def descend(w, lr, steps):
    """Doppelt hält besser."""
    p = torch.tensor(w, requires_grad=True)
    o = torch.optim.SGD([p], lr=lr)
    res = []
    for _ in range(steps):
        o.zero_grad()
        loss = (p - 2) ** 2
        loss.backward()
        o.step()
        o.zero_grad(set_to_none=True)
        res.append(p.clone().detach())
    return res
