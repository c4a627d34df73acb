# corpus: right
def sgd_step(w, lr):
    F = -2 * (w - 2)
    return w + lr * F
