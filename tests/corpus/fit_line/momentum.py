# corpus: right
import torch

def fit(X, Y):
    theta = torch.tensor([1.0, 1.0], requires_grad=True)
    sgd = torch.optim.SGD([theta], lr=0.05, momentum=0.9)
    A = torch.stack([X, torch.ones_like(X)], dim=1)
    for _ in range(800):
        sgd.zero_grad()
        torch.mean((A @ theta - Y) ** 2).backward()
        sgd.step()
    return tuple(theta.tolist())
