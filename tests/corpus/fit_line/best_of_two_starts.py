# corpus: right
import torch

def run(X, Y, start):
    p = torch.full((2,), start, requires_grad=True)
    for _ in range(700):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        (g,) = torch.autograd.grad(loss, p)
        with torch.no_grad():
            p -= 0.2 * g
    return loss.item(), p.detach()

def fit(X, Y):
    results = [run(X, Y, start) for start in (0.0, 2.0)]
    return min(results, key=lambda r: r[0])[1]
