# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    v = torch.zeros(2)
    losses = []
    for _ in range(steps):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        losses.append(loss.item())
        g, = torch.autograd.grad(loss, p)
        v = 0.9 * v + g
        p.data -= lr * v
    return p[0].item(), p[1].item(), losses
