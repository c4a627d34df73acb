# corpus: wrong sign-flipped
import torch

def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        residual = Y - (a * X + b)
        losses.append(torch.mean(residual ** 2).item())
        grad_a = 2 * torch.mean(residual * X).item()
        grad_b = 2 * torch.mean(residual).item()
        a -= lr * grad_a
        b -= lr * grad_b
    return a, b, losses
