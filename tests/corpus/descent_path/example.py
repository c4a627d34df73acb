# corpus: wrong hard-coded
def descend(w, lr, steps):
    return [1.2, 1.36, 1.488, 1.5904]
