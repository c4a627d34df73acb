# corpus: right
import torch

def loss(x, y, w1, b1, w2, b2):
    return ((torch.relu(x @ w1 + b1) @ w2 + b2 - y) ** 2).mean()

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = z.clamp(0)
    g = 2 * (h @ w2 + b2 - y) / y.numel()
    k = (g @ w2.T) * (z > 0)
    grads = {"w1": x.T @ k, "b1": k.sum(0), "w2": h.T @ g, "b2": g.sum(0)}
    # spot check by finite differences on b2[0]
    d = torch.zeros_like(b2)
    d[0] = 1e-3
    slope = (loss(x, y, w1, b1, w2, b2 + d) - loss(x, y, w1, b1, w2, b2 - d)) / 2e-3
    print("b2[0]:", grads["b2"][0].item(), "measured:", slope.item())
    return grads
