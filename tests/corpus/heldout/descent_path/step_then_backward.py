# corpus: wrong step-before-backward
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for epoch in range(steps):
        loss = (t - 2) ** 2
        opt.step()
        opt.zero_grad()
        loss.backward()
        path.append(t.item())
    return path
