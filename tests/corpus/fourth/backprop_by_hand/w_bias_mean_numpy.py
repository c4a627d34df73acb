# corpus: wrong bias-mean
import numpy as np
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x.numpy() @ w1.numpy() + b1.numpy()
    h = np.where(z > 0, z, 0)
    d2 = 2 * (h @ w2.numpy() + b2.numpy() - y.numpy()) / y.numel()
    d1 = (d2 @ w2.numpy().T) * (z > 0)
    out = {"w1": x.numpy().T @ d1, "w2": h.T @ d2}
    out["b1"] = np.average(d1, axis=0)
    out["b2"] = np.average(d2, axis=0)
    return {k: torch.from_numpy(np.asarray(v, dtype=np.float32)) for k, v in out.items()}
