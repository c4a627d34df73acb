# corpus: wrong none
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    schritt = wt.grad / lr
    return (wt - schritt).item()
