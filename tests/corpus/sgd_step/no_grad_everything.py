# corpus: wrong no-grad-around-forward
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    with torch.no_grad():
        loss = (wt - 2) ** 2
        loss.backward()
        wt -= lr * wt.grad
    return wt.item()
