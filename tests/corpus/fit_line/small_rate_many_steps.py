# corpus: right
import torch

def fit(X, Y):
    """Kleine Schritte, dafür viele."""
    a, b = 0.0, 0.0
    xs, ys = X.tolist(), Y.tolist()
    n = len(xs)
    for _ in range(8000):
        da = sum(2 * (a * x + b - y) * x for x, y in zip(xs, ys)) / n
        db = sum(2 * (a * x + b - y) for x, y in zip(xs, ys)) / n
        a -= 0.01 * da
        b -= 0.01 * db
    return a, b
