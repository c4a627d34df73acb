# corpus: wrong inplace-leaf
import torch

def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    for _ in range(500):
        loss = ((theta[0] * X + theta[1] - Y) ** 2).mean()
        loss.backward()
        theta -= 0.2 * theta.grad
        theta.grad = None
    return theta[0].item(), theta[1].item()
