# corpus: wrong sum-vs-mean
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        e = a * X + b - Y
        losses.append((e ** 2).sum().item())
        a, b = a - lr * 2 * (e * X).sum().item(), b - lr * 2 * e.sum().item()
    return a, b, losses
