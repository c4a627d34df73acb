# corpus: wrong rebind-under-no-grad
import torch

def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    for i in range(1000):
        loss = ((theta[0] * X + theta[1] - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            theta = theta - 0.3 * theta.grad
    return theta[0].item(), theta[1].item()
