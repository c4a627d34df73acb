# corpus: wrong missing-super-init
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self, w):
        self.w = nn.Parameter(torch.tensor(w))

    def forward(self):
        return (self.w - 2) ** 2

def sgd_step(w, lr):
    net = Net(w)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    net().backward()
    opt.step()
    return net.w.item()
