import torch


def sgd_step(w: float, lr: float) -> float:
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    opt.step()
    return wt.item()
