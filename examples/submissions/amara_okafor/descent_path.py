import torch


def descend(w: float, lr: float, steps: int) -> list[float]:
    weight = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=lr)
    path = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (weight - 2) ** 2
        loss.backward()
        optimizer.step()
        path.append(weight.item())
    return path
