# corpus: wrong forgot-backward
import torch
def descend(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([p], lr=lr)
    points = []
    for i in range(steps):
        opt.zero_grad()
        loss = (p - 2) ** 2
        opt.step()
        points.append(p.item())
    return points
