# corpus: wrong backward-result-used
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    g = ((wt - 2) ** 2).backward()
    return w - lr * g
