# corpus: right
def train(X, Y, a, b, lr, steps):
    # derivatives by hand, in double
    xs, ys = X.double().flatten().tolist(), Y.double().flatten().tolist()
    n = len(xs)
    losses = []
    for _ in range(steps):
        e = [a * x + b - y for x, y in zip(xs, ys)]
        losses.append(sum(v * v for v in e) / n)
        da = sum(2 * v * x for v, x in zip(e, xs)) / n
        db = sum(2 * v for v in e) / n
        a, b = a - lr * da, b - lr * db
    return a, b, losses
