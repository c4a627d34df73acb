# corpus: right
import torch

def fit(X, Y):
    m, k = X.mean(), Y.mean()
    a = torch.zeros((), requires_grad=True)
    for _ in range(500):
        loss = ((a * (X - m) - (Y - k)) ** 2).mean()
        (g,) = torch.autograd.grad(loss, a)
        a.data.sub_(0.5 * g)
    return a.item(), (k - a.detach() * m).item()
