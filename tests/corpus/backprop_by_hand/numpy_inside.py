# corpus: right
import numpy as np
import torch

def backward(*tensors):
    x, y, w1, b1, w2, b2 = [t.numpy() for t in tensors]
    z = x.dot(w1) + b1
    a = np.maximum(z, 0)
    d2 = 2 * (a.dot(w2) + b2 - y) / y.size
    d1 = d2.dot(w2.T) * (z > 0)
    named = [("w1", x.T.dot(d1)), ("b1", d1.sum(axis=0)), ("w2", a.T.dot(d2)), ("b2", d2.sum(axis=0))]
    return {name: torch.from_numpy(np.ascontiguousarray(g)) for name, g in named}
