# corpus: wrong sign-flipped
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        r = Y - (a * X + b)
        losses.append((r ** 2).mean().item())
        # dL/da = 2 mean(r x)
        a = a - lr * 2 * (r * X).mean().item()
        b = b - lr * 2 * r.mean().item()
    return a, b, losses
