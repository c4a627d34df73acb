# corpus: wrong not-converged
import torch
from torch import nn

def fit(X, Y):
    net = nn.Linear(1, 1)
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
    opt = torch.optim.SGD(net.parameters(), lr=1e-4)
    for _ in range(1000):
        opt.zero_grad()
        nn.functional.mse_loss(net(X[:, None]), Y[:, None]).backward()
        opt.step()
    return net.weight.item(), net.bias.item()
