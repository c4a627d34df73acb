# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(1, 1)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

def fit(X, Y):
    net = Net()
    opt = torch.optim.SGD(net.parameters(), lr=0.2)
    for _ in range(800):
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(X[:, None]), Y[:, None])
        loss.backward()
        opt.step()
    return net.layers[0].weight.item(), net.layers[0].bias.item()
