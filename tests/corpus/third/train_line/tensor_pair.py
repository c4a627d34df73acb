# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = (p[0] * X + p[1] - Y).pow(2).mean()
        losses.append(loss.item())
        p.data -= lr * torch.autograd.grad(loss, p)[0]
    return p[0].item(), p[1].item(), losses
