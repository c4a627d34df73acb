# corpus: wrong broadcast-n-n1
import torch
from torch import nn

def train(X, Y, a, b, lr, steps):
    model = nn.Linear(1, 1)
    nn.init.constant_(model.weight, a)
    nn.init.constant_(model.bias, b)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((model(X.reshape(-1, 1)) - Y.flatten()) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item(), losses
