# corpus: wrong returns-grad-tensor
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr)
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt
