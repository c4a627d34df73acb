# corpus: right
def train(X, Y, a, b, lr, steps):
    verlauf = []
    for _ in range(steps):
        r = a * X + b - Y
        verlauf.append(float((r ** 2).mean()))
        da, db = float((2 * r * X).mean()), float((2 * r).mean())
        a, b = a - lr * da, b - lr * db
    return a, b, verlauf
