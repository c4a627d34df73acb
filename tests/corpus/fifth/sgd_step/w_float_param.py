# corpus: wrong optimizer-bad-params
import torch

def sgd_step(w, lr):
    optimizer = torch.optim.SGD([w], lr=lr)
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    optimizer.step()
    return wt.item()
