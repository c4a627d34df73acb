# corpus: wrong graph-outside-loop
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    loss = (t - 2) ** 2
    path = []
    for _ in range(steps):
        (g,) = torch.autograd.grad(loss, t, retain_graph=True)
        t.data = t.data - lr * g
        path.append(t.item())
    return path
