# corpus: right
import torch
import torch.nn as nn
import torch.optim as optim


class Net(nn.Module):
    def __init__(self, x):
        super().__init__()
        self.x = nn.Parameter(torch.tensor([x]))

    def forward(self):
        return (self.x ** 2).sum()


def slope(x):
    net = Net(x)
    optimizer = optim.SGD(net.parameters(), lr=0.01)
    optimizer.zero_grad()
    loss = net()
    loss.backward()
    return net.x.grad.item()
