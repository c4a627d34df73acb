# corpus: right
import numpy as np
import torch

def backward(x, y, w1, b1, w2, b2):
    X, Y, W1, B1, W2, B2 = (t.numpy().astype(np.float64) for t in (x, y, w1, b1, w2, b2))
    Z = X @ W1 + B1
    A = np.maximum(Z, 0)
    E = A @ W2 + B2 - Y
    dP = 2 * E / E.size
    dZ = (dP @ W2.T) * np.heaviside(Z, 0)
    grads = {"w1": X.T @ dZ, "b1": dZ.sum(axis=0), "w2": A.T @ dP, "b2": dP.sum(axis=0)}
    return {k: torch.from_numpy(v).float() for k, v in grads.items()}
