# corpus: wrong off-by-one-step
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    for _ in range(2):
        opt.zero_grad()
        ((p - 2) ** 2).backward()
        opt.step()
    return p.item()
