# corpus: right
import torch

class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def __call__(self, x):
        self.x = x
        return x @ self.w + self.b
    def back(self, g):
        self.gw = self.x.T @ g
        self.gb = g.sum(0)
        return g @ self.w.T

class ReLU:
    def __call__(self, x):
        self.on = x > 0
        return torch.where(self.on, x, torch.zeros_like(x))
    def back(self, g):
        return g.masked_fill(~self.on, 0.0)

def backward(x, y, w1, b1, w2, b2):
    l1, act, l2 = Lin(w1, b1), ReLU(), Lin(w2, b2)
    err = l2(act(l1(x))) - y
    print("loss:", err.pow(2).mean().item())
    g = 2 * err / err.numel()
    l1.back(act.back(l2.back(g)))
    return {"w1": l1.gw, "b1": l1.gb, "w2": l2.gw, "b2": l2.gb}
