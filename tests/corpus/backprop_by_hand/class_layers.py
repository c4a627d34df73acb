# corpus: right
import torch


class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return x @ self.w + self.b

    def backward(self, grad):
        self.gw = self.x.transpose(0, 1) @ grad
        self.gb = torch.ones(len(grad)) @ grad
        return grad @ self.w.transpose(0, 1)


class ReLU:
    def forward(self, x):
        self.on = x > 0
        return x * self.on

    def backward(self, grad):
        return grad * self.on


def backward(x, y, w1, b1, w2, b2):
    layers = [Linear(w1, b1), ReLU(), Linear(w2, b2)]
    out = x
    for layer in layers:
        out = layer.forward(out)
    grad = 2 * (out - y) / out.numel()
    for layer in reversed(layers):
        grad = layer.backward(grad)
    return {"w1": layers[0].gw, "b1": layers[0].gb, "w2": layers[2].gw, "b2": layers[2].gb}
