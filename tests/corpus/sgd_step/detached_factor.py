# corpus: wrong detach-in-forward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    d = wt - 2
    loss = d * d.detach()
    loss.backward()
    wt.data -= lr * wt.grad
    return wt.item()
