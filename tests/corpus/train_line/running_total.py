# corpus: wrong hidden-state-not-detached
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    running = torch.zeros(())
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        running = 0.9 * running + 0.1 * loss
        losses.append(loss.item())
        running.backward()
        opt.step()
    return a.item(), b.item(), losses
