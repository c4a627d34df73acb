# corpus: right
def descend(w, lr, steps):
    if steps == 0:
        return []
    new = w - lr * 2 * (w - 2)
    return [new] + descend(new, lr, steps - 1)
