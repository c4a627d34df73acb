# corpus: wrong hard-coded
def sgd_step(w, lr):
    w = 1.0
    lr = 0.1
    return w - lr * 2 * (w - 2)
