"""The training loop written out: predict, measure, go backward, step, clear."""

import torch
from torch import Tensor


def train(X: Tensor, Y: Tensor, a: float, b: float, lr: float, steps: int) -> tuple[float, float, list[float]]:
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        prediction = at * X + bt
        loss = ((prediction - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            at -= lr * at.grad
            bt -= lr * bt.grad
        at.grad.zero_()
        bt.grad.zero_()
    return at.item(), bt.item(), losses
