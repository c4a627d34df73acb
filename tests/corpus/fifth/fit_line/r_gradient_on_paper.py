# corpus: right
def fit(X, Y):
    # Gradient von Hand, hier nicht verboten
    a = b = 0.0
    for _ in range(1000):
        r = a * X + b - Y
        a -= 0.25 * 2 * (r * X).mean().item()
        b -= 0.25 * 2 * r.mean().item()
    return a, b
