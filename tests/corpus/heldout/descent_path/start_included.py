# corpus: wrong off-by-one-step
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = [w.item()]
    opt = torch.optim.SGD([w], lr=lr)
    for _ in range(steps):
        opt.zero_grad()
        ((w - 2) ** 2).backward()
        opt.step()
        path.append(w.item())
    return path
