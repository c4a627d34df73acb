# corpus: right
from collections import OrderedDict
import torch
class Net:
    def __init__(self, **tensors):
        self.__dict__.update(tensors)
    def forward(self, x):
        self.x = x
        self.pre = x.mm(self.w1).add(self.b1)
        self.act = torch.maximum(self.pre, torch.tensor(0.0))
        return self.act.mm(self.w2).add(self.b2)
    def backward(self, dout):
        out = OrderedDict()
        out["b2"] = dout.sum(dim=0)
        out["w2"] = self.act.T.mm(dout)
        dpre = dout.mm(self.w2.T).where(self.pre > 0, 0.0)
        out["b1"] = dpre.sum(dim=0)
        out["w1"] = self.x.T.mm(dpre)
        return out
def backward(x, y, w1, b1, w2, b2):
    net = Net(w1=w1, b1=b1, w2=w2, b2=b2)
    yhat = net.forward(x)
    return net.backward((yhat - y).mul(2 / y.numel()))
