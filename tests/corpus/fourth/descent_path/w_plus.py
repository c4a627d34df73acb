# corpus: wrong sign-flipped
def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        slope = 2 * (w - 2)
        w = w + lr * slope
        path.append(w)
    return path
