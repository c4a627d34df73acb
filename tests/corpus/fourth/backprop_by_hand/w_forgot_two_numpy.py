# corpus: wrong forgot-factor-2
import numpy as np
import torch

def backward(x, y, w1, b1, w2, b2):
    X, Y, W1, B1, W2, B2 = [t.numpy() for t in (x, y, w1, b1, w2, b2)]
    Z = X @ W1 + B1
    H = np.maximum(0, Z)
    E = (H @ W2 + B2 - Y) / Y.size      # derivative of the mse
    D = (E @ W2.T) * (Z > 0)
    f = lambda a: torch.tensor(a, dtype=torch.float32)
    return {"w1": f(X.T @ D), "b1": f(D.sum(0)), "w2": f(H.T @ E), "b2": f(E.sum(0))}
