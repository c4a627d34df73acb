# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    grads = {k: torch.zeros_like(t) for k, t in {"w1": w1, "b1": b1, "w2": w2, "b2": b2}.items()}
    N = y.numel()
    for xi, yi in zip(x, y):
        h = xi @ w1 + b1
        r = torch.relu(h)
        e = 2 * (r @ w2 + b2 - yi) / N
        dh = (w2 @ e) * torch.heaviside(h, torch.zeros(1))
        grads["w1"] += torch.outer(xi, dh)
        grads["b1"] += dh
        grads["w2"] += torch.outer(r, e)
        grads["b2"] += e
    return grads
