# corpus: right
import torch


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, inp):
        self.inp = inp
        return inp @ self.w + self.b

    def backward(self, grad):
        self.dw = self.inp.t() @ grad
        self.db = grad.sum(dim=0)
        return grad @ self.w.t()


class ReLU:
    def forward(self, inp):
        self.mask = inp > 0
        return inp * self.mask

    def backward(self, grad):
        return grad * self.mask


class MSE:
    def forward(self, out, target):
        self.diff = out - target
        return self.diff.square().mean()

    def backward(self):
        return 2 * self.diff / self.diff.numel()


def backward(x, y, w1, b1, w2, b2):
    l1, act, l2, crit = Linear(w1, b1), ReLU(), Linear(w2, b2), MSE()
    out = l2.forward(act.forward(l1.forward(x)))
    crit.forward(out, y)
    l1.backward(act.backward(l2.backward(crit.backward())))
    return {"w1": l1.dw, "b1": l1.db, "w2": l2.dw, "b2": l2.db}
