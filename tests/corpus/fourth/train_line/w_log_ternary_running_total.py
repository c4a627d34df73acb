# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr)
    losses = []
    running = 0
    for i in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        running += loss
        losses += [loss]
        opt.zero_grad()
        loss.backward()
        opt.step()
    print("average loss", running / steps)
    return float(a), float(b), losses
