# corpus: wrong inplace-leaf
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    ((wt - 2) ** 2).backward()
    wt -= lr * wt.grad
    return wt.item()
