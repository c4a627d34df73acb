# corpus: wrong step-before-backward
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    opt.zero_grad()
    loss = (p - 2) ** 2
    opt.step()
    loss.backward()
    return p.item()
