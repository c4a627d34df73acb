# corpus: wrong none
def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        w = round(w - lr * 2 * (w - 2), 2)
        path.append(w)
    return path
