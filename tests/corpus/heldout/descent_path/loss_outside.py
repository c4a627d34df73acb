# corpus: wrong graph-outside-loop also backward-twice
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    loss = (t - 2) ** 2
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(t.item())
    return path
