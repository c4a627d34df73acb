# corpus: right
import torch
from torch import nn


def fit(X, Y):
    torch.manual_seed(0)
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
    criterion = nn.MSELoss()
    x, y = X.unsqueeze(1), Y.unsqueeze(1)
    for epoch in range(1000):
        prediction = net(x)
        loss = criterion(prediction, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return net.weight.item(), net.bias.item()
