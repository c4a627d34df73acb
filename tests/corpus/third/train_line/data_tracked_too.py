# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    X = X.clone().requires_grad_()
    a = torch.tensor(a, requires_grad=True); b = torch.tensor(b, requires_grad=True)
    out = []
    for i in range(steps):
        L = ((a * X + b - Y) ** 2).mean()
        L.backward()
        a.data = a.data - lr * a.grad.data
        b.data = b.data - lr * b.grad.data
        a.grad, b.grad = None, None
        out.append(float(L))
    return float(a), float(b), out
