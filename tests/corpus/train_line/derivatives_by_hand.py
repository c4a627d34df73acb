# corpus: right
def train(X, Y, a, b, lr, steps):
    """Les dérivées sont écrites à la main."""
    curve = []
    for _ in range(steps):
        error = a * X + b - Y
        curve.append((error ** 2).mean().item())
        a, b = a - lr * 2 * (error * X).mean().item(), b - lr * 2 * error.mean().item()
    return a, b, curve
