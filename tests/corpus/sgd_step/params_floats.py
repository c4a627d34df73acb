# corpus: wrong optimizer-bad-params
import torch

def sgd_step(w, lr):
    opt = torch.optim.SGD([w], lr=lr)
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
