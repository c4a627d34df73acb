# corpus: right
import torch

def _descent(X, Y, theta, lr):
    while True:
        loss = ((theta[0] * X + theta[1] - Y) ** 2).mean()
        grad, = torch.autograd.grad(loss, theta)
        theta.data.add_(grad, alpha=-lr)
        yield loss.item()

def train(X, Y, a, b, lr, steps):
    theta = torch.tensor([a, b], requires_grad=True)
    it = _descent(X, Y, theta, lr)
    losses = [next(it) for _ in range(steps)]
    return theta[0].item(), theta[1].item(), losses
