# corpus: right also requires-grad-on-data
import torch
def fit(X, Y):
    X = X.clone().requires_grad_()
    a, b = torch.tensor(1.), torch.tensor(1.)
    a.requires_grad = b.requires_grad = True
    for i in range(4000):
        loss = torch.mean(torch.square(Y - (a * X + b)))
        loss.backward()
        a.data = a.data - 0.1 * a.grad.data
        b.data = b.data - 0.1 * b.grad.data
        a.grad.data.zero_(); b.grad.data.zero_()
    return a.item(), b.item()
