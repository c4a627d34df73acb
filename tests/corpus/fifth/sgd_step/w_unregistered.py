# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = torch.tensor(w, requires_grad=True)

    def forward(self):
        return (self.w - 2) ** 2


def sgd_step(w, lr):
    net = Net(w)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    net().backward()
    optimizer.step()
    return net.w.item()
