# corpus: wrong none
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    opt = torch.optim.SGD([t], lr=0.1)
    (t ** 2).backward()
    a = t.grad.item()
    opt.step()
    opt.zero_grad()
    (t ** 3).backward()
    return a, t.grad.item()
