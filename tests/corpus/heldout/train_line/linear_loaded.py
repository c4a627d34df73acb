# corpus: right
import torch
from torch import nn
def train(X, Y, a, b, lr, steps):
    net = nn.Linear(1, 1)
    net.load_state_dict({"weight": torch.tensor([[a]]), "bias": torch.tensor([b])})
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    losses = torch.empty(steps)
    for i in range(steps):
        loss = nn.functional.mse_loss(net(X.reshape(-1, 1)), Y.reshape(-1, 1))
        loss.backward()
        opt.step()
        opt.zero_grad()
        losses[i] = loss.detach()
    return net.weight.item(), net.bias.item(), losses.tolist()
