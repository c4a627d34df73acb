import torch

def backward(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    r = h.clamp(min=0)
    out = r @ w2 + b2
    dout = 2*(out - y)/out.numel()
    dr = dout @ w2.T
    dh = dr*(h > 0)
    return {"w1": x.T @ dh, "b1": dh.sum(0), "w2": r.T @ dout, "b2": dout.sum(0)}
