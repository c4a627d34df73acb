# corpus: wrong not-converged
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for i in range(30):
        loss = torch.mean((a * X + b - Y) ** 2)
        loss.backward()
        a.data -= 0.1 * a.grad
        b.data -= 0.1 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
