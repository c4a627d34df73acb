import torch

def backward(x, y, w1, b1, w2, b2):
    h1 = x @ w1 + b1
    print("h1", h1)
    r = torch.relu(h1)
    print("relu", r)
    out = r @ w2 + b2
    print("out", out)
    dout = 2 * (out - y) / y.numel()
    dw2 = r.t() @ dout
    db2 = dout.sum(0)
    dr = dout @ w2.t()
    dh1 = dr * (h1 > 0).float()
    print("dh1", dh1)
    dw1 = x.t() @ dh1
    db1 = dh1.sum(0)
    return {"w1": dw1, "b1": db1, "w2": dw2, "b2": db2}
