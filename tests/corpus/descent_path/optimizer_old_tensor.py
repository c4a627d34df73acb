# corpus: wrong optimizer-holds-old-tensor
import torch

def descend(w, lr, steps):
    start = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([start], lr=lr)
    w = start.detach().clone().requires_grad_()
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        opt.step()
        path.append(w.item())
    return path
