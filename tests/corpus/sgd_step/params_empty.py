# corpus: wrong optimizer-bad-params
import torch

def sgd_step(w, lr):
    params = []
    opt = torch.optim.SGD(params, lr=lr)
    wt = torch.tensor(w, requires_grad=True)
    params.append(wt)
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt.item()
