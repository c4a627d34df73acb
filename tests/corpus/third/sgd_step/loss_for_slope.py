# corpus: wrong value-not-gradient
def sgd_step(w, lr):
    loss = (w - 2) ** 2
    return w - lr * loss
