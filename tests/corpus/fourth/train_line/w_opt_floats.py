# corpus: wrong optimizer-bad-params also no-requires-grad
import torch

def train(X, Y, a, b, lr, steps):
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a, b, losses
