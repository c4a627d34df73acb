# corpus: wrong no-grad-without-parens
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    with torch.no_grad:
        wt -= lr * wt.grad
    return wt.item()
