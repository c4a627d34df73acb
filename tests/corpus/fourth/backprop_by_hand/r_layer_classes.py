# corpus: right
import torch


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b

    def back(self, g):
        self.dw = self.x.t() @ g
        self.db = g.sum(dim=0)
        return g @ self.w.t()


class Relu:
    def __call__(self, x):
        self.mask = (x > 0).to(x.dtype)
        return x * self.mask

    def back(self, g):
        return g * self.mask


class MSE:
    def __call__(self, out, y):
        self.diff = out - y
        return self.diff.square().mean()

    def back(self):
        return 2 * self.diff / self.diff.numel()


def backward(x, y, w1, b1, w2, b2):
    l1, act, l2, mse = Linear(w1, b1), Relu(), Linear(w2, b2), MSE()
    mse(l2(act(l1(x))), y)
    l1.back(act.back(l2.back(mse.back())))
    return {"w1": l1.dw, "b1": l1.db, "w2": l2.dw, "b2": l2.db}
