# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    x, y, w1, b1, w2, b2 = [t.to(torch.float64) for t in (x, y, w1, b1, w2, b2)]
    z = x @ w1 + b1
    h = torch.relu(z)
    r = h @ w2 + b2 - y
    dr = r.mul(2).div(r.nelement())
    dz = torch.where(z > 0, dr @ w2.T, 0.)
    return {k: v for k, v in zip(("w1", "b1", "w2", "b2"), (x.T @ dz, dz.sum(0), h.T @ dr, dr.sum(0)))}
