# corpus: wrong sign-flipped
def train(X, Y, a, b, lr, steps):
    losses = []
    for _ in range(steps):
        e = Y - (a * X + b)
        losses.append((e ** 2).mean().item())
        # gradient of the mean squared error
        da, db = -2 * (e * X).mean().item(), -2 * e.mean().item()
        a, b = a + lr * da, b + lr * db
    return a, b, losses
