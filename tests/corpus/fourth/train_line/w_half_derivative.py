# corpus: wrong forgot-factor-2
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        r = a * X + b - Y
        losses.append((r ** 2).mean().item())
        a = a - lr * (r * X).mean().item()
        b = b - lr * r.mean().item()
    return a, b, losses
