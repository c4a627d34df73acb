# corpus: right
def descend(w, lr, steps):
    # w_k - 2 shrinks by (1 - 2 lr) in every step
    return [2 + (w - 2) * (1 - 2 * lr) ** k for k in range(1, steps + 1)]
