# corpus: wrong forgot-factor-2
def descend(w, lr, steps):
    ws = []
    for _ in range(steps):
        grad = (w - 2)
        w = w - lr * grad
        ws.append(w)
    return ws
