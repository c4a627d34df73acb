# corpus: wrong zero-before-step
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 2) ** 2
    loss.backward()
    opt.zero_grad()
    opt.step()
    return w.item()
