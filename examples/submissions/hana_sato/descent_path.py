import torch


# the loop is like on the slides (with backward this time, it was in the recipe)
def descend(w: float, lr: float, steps: int) -> list[float]:
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
        path.append(wt.item())
    return path
