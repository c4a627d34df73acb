# corpus: wrong sum-vs-mean
import torch

class Net:
    def __init__(self, w1, b1, w2, b2):
        self.w1, self.b1, self.w2, self.b2 = w1, b1, w2, b2

    def forward(self, x):
        self.x = x
        self.z = x.mm(self.w1) + self.b1
        self.h = self.z.clamp(min=0)
        return self.h.mm(self.w2) + self.b2

    def grads(self, out, y):
        # loss = ((out - y) ** 2).sum()
        d = 2.0 * (out - y)
        dz = d.mm(self.w2.t())
        dz[self.z <= 0] = 0
        return {"w1": self.x.t().mm(dz), "b1": dz.sum(0), "w2": self.h.t().mm(d), "b2": d.sum(0)}

def backward(x, y, w1, b1, w2, b2):
    net = Net(w1, b1, w2, b2)
    return net.grads(net.forward(x), y)
