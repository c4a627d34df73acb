# corpus: right
import torch


class Experiment:
    def __init__(self, start):
        self.x = torch.tensor(start, requires_grad=True)
        self.y = None

    def forward(self):
        self.y = self.x ** 2
        return self

    def backward(self):
        self.y.backward()
        return self


e = Experiment(3.0).forward().backward()
xt = e.x
yt = e.y
