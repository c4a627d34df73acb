import torch
from torch import Tensor


def train(X: Tensor, Y: Tensor, a: float, b: float, lr: float, steps: int) -> tuple[float, float, list[float]]:
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    optimizer = torch.optim.SGD([at, bt], lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = torch.mean((at * X + bt - Y) ** 2)
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    return at.item(), bt.item(), losses
