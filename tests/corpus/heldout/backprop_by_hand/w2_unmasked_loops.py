# corpus: wrong relu-mask-missing
import torch
def backward(x, y, w1, b1, w2, b2):
    p = x @ w1 + b1
    h = p.clamp(min=0)
    d = 2 * (h @ w2 + b2 - y) / y.numel()
    gw1 = torch.zeros_like(w1); gb1 = torch.zeros_like(b1)
    for i in range(len(x)):
        back = w2 @ d[i]
        gw1 += torch.outer(x[i], back)
        gb1 += back
    return {"w1": gw1, "b1": gb1, "w2": h.T @ d, "b2": d.sum(0)}
