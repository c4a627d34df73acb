# corpus: wrong detach-in-forward
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        gap = w - 2
        loss = gap.detach() * gap
        loss.backward()
        opt.step()
        path.append(w.item())
    return path
