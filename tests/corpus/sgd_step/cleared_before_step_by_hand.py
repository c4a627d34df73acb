# corpus: wrong zero-before-step
import torch

def sgd_step(w, lr):
    theta = torch.tensor(w, requires_grad=True)
    ((theta - 2) ** 2).backward()
    theta.grad.zero_()
    with torch.no_grad():
        theta.add_(theta.grad, alpha=-lr)
    return theta.item()
