# corpus: right
import torch
def fit(X, Y):
    mx, my = X.mean(), Y.mean()
    a = torch.zeros((), requires_grad=True)
    for _ in range(3000):
        loss = ((a * (X - mx) - (Y - my)) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= 0.3 * a.grad
            a.grad = None
    a = a.item()
    return a, (my - a * mx).item()
