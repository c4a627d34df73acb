# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward()
    optimizer.step()
    return loss.item()
