# corpus: wrong broadcast-n-n1
import torch
from torch import nn

def fit(X, Y):
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.2)
    loss_fn = nn.MSELoss()
    for i in range(3000):
        opt.zero_grad()
        loss = loss_fn(net(X.reshape(-1, 1)), Y)
        loss.backward()
        opt.step()
    return net.weight.item(), net.bias.item()
