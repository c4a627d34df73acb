# corpus: right
import torch

def fit(X, Y):
    # gradient descent on centred data converges at once, then shift back
    mx, my = X.mean(), Y.mean()
    s = X.std(unbiased=False)
    u, v = (X - mx) / s, Y - my
    k = torch.zeros((), requires_grad=True)
    c = torch.zeros((), requires_grad=True)
    for _ in range(100):
        loss = ((k * u + c - v) ** 2).mean()
        gk, gc = torch.autograd.grad(loss, (k, c))
        with torch.no_grad():
            k -= 0.4 * gk
            c -= 0.4 * gc
    a = (k / s).item()
    return a, (c.item() + my.item() - a * mx.item())
