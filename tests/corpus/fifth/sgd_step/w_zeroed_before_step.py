# corpus: wrong zero-before-step
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.zero_grad()
    opt.step()
    return wt.item()
