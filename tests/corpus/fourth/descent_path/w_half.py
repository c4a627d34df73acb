# corpus: wrong forgot-factor-2
def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        w -= lr * (w - 2)
        path.append(w)
    return path
