# corpus: wrong none
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 1) ** 2
    loss.backward()
    opt.step()
    w = w.item()
    return w
