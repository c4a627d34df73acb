import torch

def descend(w, lr, steps):
    w = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    seen = []
    for _ in range(steps):
        opt.zero_grad()
        ((w - 2) ** 2).sum().backward()
        opt.step()
        seen.append(w.item())
    return seen
