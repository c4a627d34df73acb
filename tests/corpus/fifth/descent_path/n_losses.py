# corpus: wrong none also value-not-gradient
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return losses
