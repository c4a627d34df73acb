# corpus: right
import torch as t

def descend(w, lr, steps):
    wt = t.tensor([w], requires_grad=True)
    path = []
    while len(path) < steps:
        L = ((wt - 2) ** 2).mean()
        L.backward()
        wt.data = wt.data - lr * wt.grad.data
        wt.grad = None
        path += [wt.data.clone()]
    return path
