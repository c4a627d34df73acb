# corpus: wrong lr-too-big
import torch
from torch import nn

def fit(X, Y):
    torch.manual_seed(3)
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.45)
    x, y = X[:, None], Y[:, None]
    history = []
    for _ in range(800):
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(x), y)
        loss.backward()
        history.append(loss.item())
        opt.step()
    return net.weight.item(), net.bias.item()
