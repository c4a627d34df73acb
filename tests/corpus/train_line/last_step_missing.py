# corpus: wrong off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    losses = []
    while True:
        loss = torch.mean((p[0] * X + p[1] - Y) ** 2)
        losses.append(loss.item())
        if len(losses) == steps:
            break
        g, = torch.autograd.grad(loss, p)
        p.data -= lr * g
    return p[0].item(), p[1].item(), losses
