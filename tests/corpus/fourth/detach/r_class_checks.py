# corpus: right
import torch


class Graph:
    def __init__(self, x):
        self.main = x ** 2
        self.side = self.main.detach()
        if self.side.data_ptr() != self.main.data_ptr():
            raise AssertionError("not the same memory")

    def shifted(self, by):
        return self.side + by


def branch(x):
    g = Graph(x)
    return g.main, g.side, g.shifted(5)


if __name__ == "__main__":
    t = torch.tensor(2.0, requires_grad=True)
    for v in branch(t):
        print(v, v.requires_grad)
