# corpus: wrong none
def descend(w, lr, steps):
    path = []
    for i in range(steps):
        w = w - lr * 2 * (w - 2)
        path.append((i + 1, w))
    return path
