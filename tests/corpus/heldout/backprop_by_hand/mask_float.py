# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    z1 = torch.matmul(x, w1) + b1
    a1 = z1.clamp(min=0)
    out = torch.matmul(a1, w2) + b2
    n, o = y.shape
    g = (out - y) * (2.0 / (n * o))
    ga = torch.matmul(g, w2.transpose(0, 1))
    gz = ga * (z1 > 0).float()
    return dict(w1=x.t().mm(gz), b1=gz.sum(dim=0), w2=a1.t().mm(g), b2=g.sum(dim=0))
