# corpus: right
def descend(w, lr, steps):
    # géométrique : l'écart est multiplié par (1 - 2 lr) à chaque pas
    return [2 + (w - 2) * (1 - 2 * lr) ** k for k in range(1, steps + 1)]
