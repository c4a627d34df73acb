# corpus: wrong off-by-one-step
def descend(w, lr, steps):
    path = []
    for _ in range(1, steps):
        w -= lr * 2 * (w - 2)
        path.append(w)
    return path
