# corpus: wrong no-requires-grad
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
