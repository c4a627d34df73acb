# corpus: right
import torch as t

def branch(x):
    y = t.square(x)
    detached = y.detach()
    with t.no_grad():
        z = y + 5        # pareil, sans graphe
    return y, detached, z
