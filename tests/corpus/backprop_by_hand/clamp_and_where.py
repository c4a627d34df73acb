# corpus: right
import torch as t

def backward(x, y, w1, b1, w2, b2):
    """Couche par couche, en remontant."""
    pre = t.addmm(b1, x, w1)
    hid = pre.clamp(min=0)
    pred = t.addmm(b2, hid, w2)
    n = pred.shape[0] * pred.shape[1]
    delta2 = (pred - y).mul(2.0).div(n)
    delta1 = t.where(pre > 0, delta2.mm(w2.t()), t.zeros_like(pre))
    return dict(w1=x.t().mm(delta1), b1=delta1.sum(0), w2=hid.t().mm(delta2), b2=delta2.sum(0))
