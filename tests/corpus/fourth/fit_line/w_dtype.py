# corpus: wrong dtype-mix
import torch
from torch import nn

def fit(X, Y):
    net = nn.Linear(1, 1).double()
    opt = torch.optim.SGD(net.parameters(), lr=0.3)
    for _ in range(500):
        opt.zero_grad()
        ((net(X.unsqueeze(-1)).squeeze() - Y) ** 2).mean().backward()
        opt.step()
    return net.weight.item(), net.bias.item()
