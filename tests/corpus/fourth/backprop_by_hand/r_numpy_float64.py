# corpus: right
import numpy as np
import torch

def backward(x, y, w1, b1, w2, b2):
    x, y, w1, b1, w2, b2 = (t.numpy().astype(np.float64) for t in (x, y, w1, b1, w2, b2))
    z1 = x.dot(w1) + b1
    a1 = np.maximum(z1, 0)
    out = a1.dot(w2) + b2
    dout = 2 * (out - y) / out.size
    dz1 = dout.dot(w2.T)
    dz1[z1 <= 0] = 0
    grads = {"w1": x.T.dot(dz1), "b1": dz1.sum(axis=0), "w2": a1.T.dot(dout), "b2": dout.sum(axis=0)}
    return {k: torch.from_numpy(v).float() for k, v in grads.items()}
