# corpus: wrong none
import torch
def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr, momentum=0.9)
    points = []
    for i in range(steps):
        opt.zero_grad()
        ((p - 2) ** 2).backward()
        opt.step()
        points.append(p.item())
    return points
