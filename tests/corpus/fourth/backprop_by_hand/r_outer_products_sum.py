# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.nn.functional.relu(z)
    r = h @ w2 + b2 - y
    n = r.nelement()
    delta = r + r                       # derivative of r^2
    d2 = delta / n
    d1 = (d2 @ w2.mT) * torch.sign(h)   # sign(h) is 1 where the relu is on, 0 where off
    w2_grad = (h[:, :, None] * d2[:, None, :]).sum(0)
    w1_grad = (x[:, :, None] * d1[:, None, :]).sum(0)
    return {"w1": w1_grad, "b1": d1.sum(0), "w2": w2_grad, "b2": d2.sum(0)}
