# corpus: wrong none
def descend(w, lr, steps):
    out = []
    for k in range(steps):
        w = w - lr * 2 * (w - 2)
        out.append((w - 2) ** 2)
    return out
