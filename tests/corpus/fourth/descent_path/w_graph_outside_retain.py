# corpus: wrong graph-outside-loop also backward-twice
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    error = wt - 2
    loss = error * error
    path = []
    for _ in range(steps):
        loss.backward(retain_graph=True)
        wt.data = wt.data - lr * wt.grad
        wt.grad = None
        path.append(wt.item())
    return path
