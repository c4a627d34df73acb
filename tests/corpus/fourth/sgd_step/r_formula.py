# corpus: right
def sgd_step(w, lr):
    # by hand: d/dw (w-2)^2 = 2 (w-2)
    return w - lr * 2 * (w - 2)
