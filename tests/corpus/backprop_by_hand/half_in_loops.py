# corpus: wrong forgot-factor-2
import torch

def backward(x, y, w1, b1, w2, b2):
    n = y.numel()
    grads = {"w1": torch.zeros_like(w1), "b1": torch.zeros_like(b1),
             "w2": torch.zeros_like(w2), "b2": torch.zeros_like(b2)}
    for i in range(len(x)):
        pre = x[i] @ w1 + b1
        act = pre.clamp(min=0)
        diff = (act @ w2 + b2 - y[i]) / n
        print("row", i, "error", diff.tolist())
        grads["w2"] += act[:, None] * diff[None, :]
        grads["b2"] += diff
        back = (w2 @ diff) * (pre > 0).float()
        grads["w1"] += x[i][:, None] * back[None, :]
        grads["b1"] += back
    return grads
