# corpus: wrong data-in-forward
import torch

def sgd_step(w, lr):
    v = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([v], lr)
    loss = (v - 2) * (v.data - 2)
    loss.backward()
    optimizer.step()
    return v.item()
