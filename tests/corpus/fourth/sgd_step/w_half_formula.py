# corpus: wrong forgot-factor-2
def sgd_step(w, lr):
    grad = w - 2
    return w - lr * grad
