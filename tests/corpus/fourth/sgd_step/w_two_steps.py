# corpus: wrong off-by-one-step
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    for epoch in range(2):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
    return wt.item()
