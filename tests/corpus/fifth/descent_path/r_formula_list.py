# corpus: right
def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        w = w - lr * 2 * (w - 2)
        path.append(w)
    return path
