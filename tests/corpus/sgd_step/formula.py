# corpus: right
def sgd_step(w: float, lr: float) -> float:
    """d/dw (w-2)² = 2(w-2); kein Framework nötig."""
    return w - lr * 2 * (w - 2)
