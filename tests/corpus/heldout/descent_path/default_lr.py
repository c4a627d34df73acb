# corpus: wrong lr-forgotten
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w])
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        opt.step()
        path.append(w.item())
    return path
