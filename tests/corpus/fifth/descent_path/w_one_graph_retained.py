# corpus: wrong graph-outside-loop
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss.backward(retain_graph=True)   # otherwise there is an error
        opt.step()
        path.append(wt.item())
    return path
