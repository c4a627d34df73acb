# corpus: right
def descend(w, lr, steps):
    return [2 + (w - 2) * (1 - 2 * lr) ** k for k in range(1, steps + 1)]
