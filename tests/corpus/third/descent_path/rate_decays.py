# corpus: wrong none
def descend(w, lr, steps):
    out = []
    for k in range(steps):
        w = w - lr * 2 * (w - 2)
        lr = lr * 0.9
        out.append(w)
    return out
