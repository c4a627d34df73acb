# corpus: wrong optimizer-holds-old-tensor
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    path = []
    for _ in range(steps):
        p = p.detach().clone().requires_grad_()
        loss = (p - 2) ** 2
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(p.item())
    return path
