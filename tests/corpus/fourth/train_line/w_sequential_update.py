# corpus: wrong none
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        losses.append(((a * X + b - Y) ** 2).mean().item())
        a = a - lr * (2 * (a * X + b - Y) * X).mean().item()
        b = b - lr * (2 * (a * X + b - Y)).mean().item()   # already the new a
    return a, b, losses
