# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    ((wt - 2) ** 2).backward()
    delta = -lr * wt.grad
    return delta.item()
