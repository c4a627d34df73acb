# corpus: wrong lr-too-big
def fit(X, Y):
    a, b = 0.0, 0.0
    lr = 0.5
    for _ in range(300):
        err = a * X + b - Y
        a = a - lr * 2 * (err * X).mean().item()
        b = b - lr * 2 * err.mean().item()
    return a, b
