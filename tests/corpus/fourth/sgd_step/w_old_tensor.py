# corpus: wrong optimizer-holds-old-tensor
import torch

def sgd_step(w, lr):
    wt = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
