# corpus: wrong none
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr * lr)
    loss = (p - 2) ** 2
    loss.backward()
    opt.step()
    return p.item()
