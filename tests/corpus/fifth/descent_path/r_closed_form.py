# corpus: right
def descend(w, lr, steps):
    # w_k - 2 = (w_0 - 2) (1 - 2 lr)^k
    q = 1 - 2 * lr
    return [2 + (w - 2) * q ** k for k in range(1, steps + 1)]
