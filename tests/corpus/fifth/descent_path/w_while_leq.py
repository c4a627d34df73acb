# corpus: wrong off-by-one-step
def descend(w, lr, steps):
    path = []
    i = 0
    while i <= steps:
        w -= lr * 2 * (w - 2)
        path.append(w)
        i += 1
    return path
