# corpus: wrong zero-before-step
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        opt.zero_grad()
        opt.step()
        path.append(w.item())
    return path
