# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr, weight_decay=0.01)
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt.item()
