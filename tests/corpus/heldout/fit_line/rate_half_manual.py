# corpus: wrong lr-too-big
import torch
def fit(X, Y):
    a = torch.tensor(1.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    learning_rate = 0.5
    for step in range(300):
        y_hat = a * X + b
        mse = ((y_hat - Y) ** 2).mean()
        mse.backward()
        with torch.no_grad():
            a -= learning_rate * a.grad
            b -= learning_rate * b.grad
            a.grad.zero_(); b.grad.zero_()
    return a.item(), b.item()
