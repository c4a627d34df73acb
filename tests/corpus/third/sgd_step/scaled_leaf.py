# corpus: wrong leaf-lost-at-creation
import torch

def sgd_step(w, lr):
    p = torch.ones((), requires_grad=True) * w
    opt = torch.optim.SGD([p], lr=lr)
    loss = (p - 2) ** 2
    opt.zero_grad()
    loss.backward()
    opt.step()
    return p.item()
