# corpus: wrong sign-flipped
import torch
def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for i in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        ga, gb = torch.autograd.grad(loss, [a, b])
        with torch.no_grad():
            a += lr * ga
            b += lr * gb
    return a.item(), b.item(), losses
