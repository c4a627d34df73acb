# corpus: wrong forgot-factor-2
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = 0.5 * (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
