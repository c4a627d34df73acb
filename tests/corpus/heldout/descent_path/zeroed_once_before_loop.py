# corpus: wrong grads-accumulate
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    opt.zero_grad()
    out = []
    for i in range(steps):
        ((w - 2) ** 2).backward()
        opt.step()
        out.append(w.item())
    return out
