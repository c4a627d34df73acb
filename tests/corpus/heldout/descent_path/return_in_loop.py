# corpus: wrong none also off-by-one-step
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for epoch in range(steps):
        opt.zero_grad()
        ((t - 2) ** 2).backward()
        opt.step()
        path.append(t.item())
        return path
