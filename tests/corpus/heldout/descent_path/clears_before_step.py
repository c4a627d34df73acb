# corpus: wrong zero-before-step
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for epoch in range(steps):
        loss = (t - 2) ** 2
        loss.backward()
        opt.zero_grad()
        opt.step()
        path.append(t.item())
    return path
