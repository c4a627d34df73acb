# corpus: wrong zero-before-first-backward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    wt.grad.data.zero_()
    loss = (wt - 2) ** 2
    loss.backward()
    wt.data -= lr * wt.grad.data
    return wt.item()
