# corpus: right
import torch

def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        p = torch.tensor(w, dtype=torch.float64, requires_grad=True)
        opt = torch.optim.SGD([p], lr=lr)
        loss = (p - 2) ** 2
        loss.backward()
        opt.step()
        w = p.item()
        path.append(w)
    return path
