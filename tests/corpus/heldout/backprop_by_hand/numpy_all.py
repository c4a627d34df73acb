# corpus: right
import numpy as np
import torch
def backward(x, y, w1, b1, w2, b2):
    X, Y, W1, B1, W2, B2 = (np.array(t, dtype=np.float64) for t in (x, y, w1, b1, w2, b2))
    H = X @ W1 + B1
    A = np.maximum(H, 0)
    D = 2 * (A @ W2 + B2 - Y) / Y.size
    DH = D @ W2.T
    DH[H <= 0] = 0
    res = {"w1": X.T @ DH, "b1": DH.sum(axis=0), "w2": A.T @ D, "b2": D.sum(axis=0)}
    return {k: torch.from_numpy(v).float() for k, v in res.items()}
