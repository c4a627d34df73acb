# corpus: wrong forgot-factor-2
def sgd_step(w, lr):
    gradient = w - 2      # d/dw (w - 2)^2
    return w - lr * gradient
