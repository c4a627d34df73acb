# corpus: wrong broadcast-n-n1
import torch

def fit(X, Y):
    column = X.reshape(-1, 1)
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for i in range(1500):
        out = a * column + b
        mse = (Y - out).pow(2).mean()
        mse.backward()
        a.data -= 0.1 * a.grad
        b.data -= 0.1 * b.grad
        a.grad = b.grad = None
    return a.item(), b.item()
