# corpus: right
import numpy as np
import torch

def train(X, Y, a, b, lr, steps):
    params = torch.from_numpy(np.array([a, b], dtype=np.float64)).requires_grad_(True)
    x = torch.from_numpy(X.numpy().astype(np.float64))
    y = torch.from_numpy(Y.numpy().astype(np.float64))
    losses = np.zeros(steps)
    for k in range(steps):
        loss = torch.mean((params[0] * x + params[1] - y) ** 2)
        loss.backward()
        losses[k] = loss.detach().numpy()
        with torch.no_grad():
            params -= lr * params.grad
        params.grad = None
    out = params.detach().numpy()
    return float(out[0]), float(out[1]), losses.tolist()
