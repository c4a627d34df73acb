# corpus: right
import torch


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, dy):
        self.dw = self.x.t() @ dy
        self.db = torch.ones(len(dy), dtype=dy.dtype) @ dy
        return dy @ self.w.t()


class ReLU:
    def forward(self, x):
        self.on = x.gt(0)
        return x * self.on

    def backward(self, dy):
        return dy.masked_fill(~self.on, 0.0)


def backward(x, y, w1, b1, w2, b2):
    l1, act, l2 = Linear(w1, b1), ReLU(), Linear(w2, b2)
    out = l2.forward(act.forward(l1.forward(x)))
    dout = (out - y).mul(2).div(out.numel())
    l1.backward(act.backward(l2.backward(dout)))
    return {"w1": l1.dw, "b1": l1.db, "w2": l2.dw, "b2": l2.db}
