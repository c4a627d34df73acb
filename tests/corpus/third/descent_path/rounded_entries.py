# corpus: wrong none
def descend(w, lr, steps):
    out = []
    for k in range(steps):
        w = w - lr * 2 * (w - 2)
        out.append(round(w, 2))
    return out
