import torch

def fit(X, Y):
    # the gradient of the MSE worked out on paper, autograd is not demanded here
    a = b = 0.0
    for s in range(2000):
        e = a * X + b - Y
        a -= 0.3 * (2 * (e * X).mean()).item()
        b -= 0.3 * (2 * e.mean()).item()
    return [a, b]
