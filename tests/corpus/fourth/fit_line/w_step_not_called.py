# corpus: wrong step-not-called
import torch
from torch import nn

def fit(X, Y):
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    for i in range(2000):
        opt.zero_grad()
        loss = ((net(X.view(-1, 1)).view(-1) - Y) ** 2).mean()
        loss.backward()
        opt.step
    return net.weight.item(), net.bias.item()
