# corpus: right
def sgd_step(w, lr):
    return w - lr * 2 * (w - 2)
