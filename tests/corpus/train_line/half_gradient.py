# corpus: wrong forgot-factor-2
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        error = a * X + b - Y
        losses.append((error ** 2).mean().item())
        a = a - lr * (error * X).mean().item()
        b = b - lr * error.mean().item()
    return a, b, losses
