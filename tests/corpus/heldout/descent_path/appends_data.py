# corpus: wrong alias-history
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for epoch in range(steps):
        opt.zero_grad()
        loss = (t - 2) ** 2
        loss.backward()
        opt.step()
        path += [t.data]
    return path
