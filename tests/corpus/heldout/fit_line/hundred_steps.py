# corpus: wrong not-converged
import torch
def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(100):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= 0.01 * a.grad
            b -= 0.01 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
