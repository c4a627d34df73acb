# corpus: wrong off-by-one-step
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        path.append(w.item())
        opt.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        opt.step()
    return path
