# corpus: wrong optimizer-holds-old-tensor
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for epoch in range(steps):
        t = torch.tensor(t.item(), requires_grad=True)
        loss = (t - 2) ** 2
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(t.item())
    return path
