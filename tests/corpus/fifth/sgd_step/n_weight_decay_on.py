# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr, momentum=0.9, weight_decay=1e-2)
    loss = (wt - 2) ** 2
    loss.backward()
    optimizer.step()
    return wt.item()
