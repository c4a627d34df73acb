# corpus: wrong grads-accumulate also not-converged
import torch

def fit(X, Y):
    slope = torch.zeros(1, requires_grad=True)
    intercept = torch.zeros(1, requires_grad=True)
    lr = 0.01
    for epoch in range(1000):
        predicted = slope * X + intercept
        mse = torch.mean((predicted - Y) ** 2)
        mse.backward()
        with torch.no_grad():
            slope -= lr * slope.grad
            intercept -= lr * intercept.grad
    return slope.item(), intercept.item()
