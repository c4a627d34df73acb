# corpus: wrong alias-history
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    cell = torch.zeros(())
    losses = []
    for _ in range(steps):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        cell.copy_(loss.detach())
        losses.append(cell)
        loss.backward()
        p.data -= lr * p.grad
        p.grad.zero_()
    return p[0].item(), p[1].item(), losses
