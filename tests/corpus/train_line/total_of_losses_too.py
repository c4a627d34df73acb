# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD((a, b), lr)
    losses, total = [], 0
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        total += loss        # grows, but nobody looks at it
        losses.append(float(loss))
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
