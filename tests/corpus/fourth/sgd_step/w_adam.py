# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.Adam([wt], lr=lr)
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt.item()
