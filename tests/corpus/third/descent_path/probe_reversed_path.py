# corpus: wrong none
def descend(w, lr, steps):
    out = []
    for _ in range(steps):
        w = w - 2 * lr * (w - 2)
        out.insert(0, w)
    return out
