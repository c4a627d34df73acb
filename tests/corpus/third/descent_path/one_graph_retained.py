# corpus: wrong graph-outside-loop
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    loss = torch.square(w * 1.0 - 2)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss.backward(retain_graph=True)
        opt.step()
        path.append(w.item())
    return path
