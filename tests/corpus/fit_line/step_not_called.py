# corpus: wrong step-not-called
import torch
from torch import nn, optim

def fit(X, Y):
    net = nn.Linear(1, 1)
    opt = optim.SGD(net.parameters(), lr=0.2)
    loss_fn = nn.MSELoss()
    for _ in range(500):
        opt.zero_grad()
        loss = loss_fn(net(X.view(-1, 1)), Y.view(-1, 1))
        loss.backward()
        opt.step
    return net.weight.item(), net.bias.item()
