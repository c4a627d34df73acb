# corpus: wrong returns-grad-tensor
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    ((w - 2) ** 2).backward()
    opt.step()
    return w
