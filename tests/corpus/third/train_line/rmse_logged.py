# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (p[0] * X + p[1] - Y).pow(2).mean()
        loss.backward()
        opt.step()
        losses.append(loss.sqrt().item())
    return p[0].item(), p[1].item(), losses
