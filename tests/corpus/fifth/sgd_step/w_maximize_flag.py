# corpus: wrong sign-flipped
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr, maximize=True)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
