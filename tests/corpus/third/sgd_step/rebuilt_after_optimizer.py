# corpus: wrong optimizer-holds-old-tensor
import torch

def sgd_step(w, lr):
    p = torch.zeros((), requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    p = torch.tensor(w, requires_grad=True)
    opt.zero_grad()
    loss = (p - 2) ** 2
    loss.backward()
    opt.step()
    return p.item()
