# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    log = []
    for i in range(steps):
        l = (p[0] * X + p[1] - Y).pow(2).mean()
        l.backward()
        log.append(round(l.item(), 2))
        p.data -= lr * p.grad
        p.grad.zero_()
    return p[0].item(), p[1].item(), log
