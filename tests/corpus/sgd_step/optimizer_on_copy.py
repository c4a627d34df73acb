# corpus: wrong optimizer-holds-old-tensor
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt.clone().detach().requires_grad_()], lr=lr)
    loss = (wt - 2) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return wt.item()
