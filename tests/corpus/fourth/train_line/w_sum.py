# corpus: wrong sum-vs-mean
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    criterion = torch.nn.MSELoss(reduction='sum')
    losses = []
    for _ in range(steps):
        loss = criterion(a * X + b, Y)
        losses.append(loss.item())
        ga, gb = torch.autograd.grad(loss, [a, b])
        with torch.no_grad():
            a -= lr * ga
            b -= lr * gb
    return a.item(), b.item(), losses
