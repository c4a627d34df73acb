# corpus: wrong step-before-backward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    opt.step()
    loss.backward()
    return wt.item()
