# corpus: wrong off-by-one-step
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    for epoch in range(1 + 1):
        optimizer.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        optimizer.step()
    return wt.item()
