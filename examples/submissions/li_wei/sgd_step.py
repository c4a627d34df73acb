import torch

def sgd_step(w, lr):
    w = torch.tensor([w], dtype=torch.float64, requires_grad=True)
    g, = torch.autograd.grad((w - 2).square().sum(), w)
    with torch.no_grad():
        w -= lr * g
    return w.detach()     # one element
