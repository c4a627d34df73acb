# corpus: wrong zero-before-step
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.zero_grad()
        opt.step()
    return p[0].item(), p[1].item(), losses
