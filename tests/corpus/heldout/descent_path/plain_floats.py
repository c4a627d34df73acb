# corpus: right
def descend(w, lr, steps):
    path = []
    while len(path) < steps:
        w -= lr * 2 * (w - 2)
        path.append(w)
    return path
