# corpus: wrong sign-flipped
def sgd_step(w, lr):
    slope = 2 * (w - 2)
    new_w = w + lr * slope
    return new_w
