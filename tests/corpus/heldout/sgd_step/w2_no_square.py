# corpus: wrong none
def sgd_step(w, lr):
    grad = 2 * w
    return w - lr * grad
