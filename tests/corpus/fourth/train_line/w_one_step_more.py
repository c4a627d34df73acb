# corpus: wrong off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    losses = []
    for epoch in range(0, steps + 1):
        opt.zero_grad()
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return p[0].item(), p[1].item(), losses
