# corpus: wrong step-not-called
import torch
def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    ((p - 2)**2).backward()
    opt.step
    return p.item()
