# corpus: right
from collections import namedtuple
import torch

Result = namedtuple("Result", ["a", "b", "losses"])

def train(X, Y, a, b, lr, steps):
    theta = torch.nn.Parameter(torch.tensor([[a], [b]]))
    A = torch.stack([X.reshape(-1), torch.ones(X.numel())], dim=1)
    y = Y.reshape(-1, 1)
    losses = []
    for _ in range(steps):
        theta.grad = None
        loss = (A @ theta - y).pow(2).mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            theta.add_(theta.grad, alpha=-lr)
    return Result(theta[0].item(), theta[1].item(), losses)
