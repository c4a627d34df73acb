# corpus: wrong optimizer-bad-params
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD(wt, lr=lr)
    optimizer.zero_grad()
    ((wt - 2) ** 2).backward()
    optimizer.step()
    return wt.item()
