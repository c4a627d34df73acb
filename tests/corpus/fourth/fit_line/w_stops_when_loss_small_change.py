# corpus: wrong not-converged
import torch

def fit(X, Y):
    p = torch.zeros(2, requires_grad=True)
    last = 1e9
    while True:
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        g, = torch.autograd.grad(loss, p)
        with torch.no_grad():
            p -= 0.05 * g
        if last - loss.item() < 0.01:   # good enough
            break
        last = loss.item()
    return p[0].item(), p[1].item()
