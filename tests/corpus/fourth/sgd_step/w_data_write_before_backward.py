# corpus: wrong data-write-before-backward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    err = wt - 2
    loss = err * err
    err.data *= lr           # the rate goes in here already
    loss.backward()
    wt.data -= lr * wt.grad
    return wt.item()
