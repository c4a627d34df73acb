import torch

def sgd_step(w, lr):
    t = torch.tensor(w)
    t.requires_grad = True
    ((t - 2) ** 2).backward()
    return w - lr * t.grad.item()
