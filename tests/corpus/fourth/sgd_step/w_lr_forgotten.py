# corpus: wrong lr-forgotten
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD(params=[wt])
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt.item()
