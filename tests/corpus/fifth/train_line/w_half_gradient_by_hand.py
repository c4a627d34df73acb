# corpus: wrong forgot-factor-2
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        e = a * X + b - Y
        losses.append((e ** 2).mean().item())
        a = a - lr * (e * X).mean().item()
        b = b - lr * e.mean().item()
    return a, b, losses
