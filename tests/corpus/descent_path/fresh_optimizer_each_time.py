# corpus: right
import torch

def descend(w, lr, steps):
    out = []
    value = w
    for _ in range(steps):
        p = torch.tensor(value, requires_grad=True)
        opt = torch.optim.SGD([p], lr=lr)
        loss = (p - 2) ** 2
        loss.backward()
        opt.step()
        value = p.item()
        out.append(value)
    return out
