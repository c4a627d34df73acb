# corpus: wrong broadcast-n-n1
import torch

def train(X, Y, a, b, lr, steps):
    Y = Y.flatten()
    X = X.reshape(len(Y), 1)
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        ga, gb = torch.autograd.grad(loss, (a, b))
        with torch.no_grad():
            a -= lr * ga
            b -= lr * gb
    return a.item(), b.item(), losses
