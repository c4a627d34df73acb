# corpus: wrong off-by-one-step
def descend(w, lr, steps):
    points = []
    i = 0
    while i <= steps:
        w = w - lr * 2 * (w - 2)
        points.append(w)
        i += 1
    return points
