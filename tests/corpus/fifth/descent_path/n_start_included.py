# corpus: wrong none also off-by-one-step
def descend(w, lr, steps):
    path = [w]
    for _ in range(steps):
        w = w - lr * 2 * (w - 2)
        path.append(w)
    return path
