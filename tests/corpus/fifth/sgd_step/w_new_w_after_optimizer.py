# corpus: wrong optimizer-holds-old-tensor
import torch

def sgd_step(w, lr):
    wt = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    wt = torch.tensor([w], requires_grad=True)
    optimizer.zero_grad()
    loss = (wt - 2) ** 2
    loss.backward()
    optimizer.step()
    return wt.item()
