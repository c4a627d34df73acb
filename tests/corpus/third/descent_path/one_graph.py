# corpus: wrong graph-outside-loop also backward-twice
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    loss = (p - 2) ** 2
    out = []
    for i in range(steps):
        loss.backward()
        with torch.no_grad():
            p -= lr * p.grad
            p.grad.zero_()
        out.append(p.item())
    return out
