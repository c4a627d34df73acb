# corpus: wrong leaf-lost-at-creation
import torch
def sgd_step(w, lr):
    wt = torch.ones(1, requires_grad=True) * w
    opt = torch.optim.SGD([wt], lr=lr)
    ((wt - 2) ** 2).sum().backward()
    opt.step()
    return wt.item()
