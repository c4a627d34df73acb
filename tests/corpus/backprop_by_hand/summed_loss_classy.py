# corpus: wrong sum-vs-mean
import torch as t

class Net:
    def __init__(self, w1, b1, w2, b2):
        self.p = (w1, b1, w2, b2)

    def run(self, x):
        w1, b1, w2, b2 = self.p
        self.x, self.z = x, x @ w1 + b1
        self.h = self.z.clamp_min(0)
        return self.h @ w2 + b2

    def back(self, delta):
        w2 = self.p[2]
        inner = delta @ w2.t() * (self.z > 0)
        return {"w1": self.x.t() @ inner, "b1": inner.sum(0), "w2": self.h.t() @ delta, "b2": delta.sum(0)}

def backward(x, y, w1, b1, w2, b2):
    net = Net(w1, b1, w2, b2)
    return net.back(2.0 * (net.run(x) - y))
