# corpus: right
import torch

def descend(w, lr, steps):
    path = torch.zeros(steps)
    p = torch.nn.Parameter(torch.tensor([w]))
    opt = torch.optim.SGD([p], lr=lr)
    for i in range(steps):
        loss = ((p - 2) ** 2).sum()
        opt.zero_grad()
        loss.backward()
        opt.step()
        path[i] = p.detach()
    return path.tolist()
