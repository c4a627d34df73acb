# corpus: wrong step-before-backward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    optimizer.zero_grad()
    loss = (wt - 2) ** 2
    optimizer.step()
    loss.backward()
    return wt.item()
