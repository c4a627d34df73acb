# corpus: wrong inplace-leaf
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    wt -= lr * wt.grad
    return wt.item()
