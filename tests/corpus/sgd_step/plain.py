# corpus: right
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr)
    optimizer.zero_grad()
    loss = (w - 2) ** 2
    loss.backward()
    optimizer.step()
    return w.item()
