# corpus: wrong requires-grad-typo
import torch

def train(X, Y, a, b, lr, steps):
    a, b = torch.tensor(a), torch.tensor(b)
    a.requires_grad_ = True
    b.requires_grad_ = True
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
