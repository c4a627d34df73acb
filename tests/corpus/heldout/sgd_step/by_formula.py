# corpus: right
def sgd_step(w: float, lr: float) -> float:
    gradient = 2 * (w - 2)
    return w - lr * gradient
