# corpus: wrong sign-flipped
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    g, = torch.autograd.grad((wt - 2) ** 2, wt)
    return (wt + lr * g).item()
