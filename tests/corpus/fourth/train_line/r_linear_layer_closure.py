# corpus: right
import torch
from torch import nn

def train(X, Y, a, b, lr, steps):
    lin = nn.Linear(1, 1, dtype=torch.float64)
    nn.init.constant_(lin.weight, a)
    nn.init.constant_(lin.bias, b)
    opt = torch.optim.SGD(lin.parameters(), lr=lr)
    x, y = X.double().reshape(-1, 1), Y.double().reshape(-1, 1)

    def closure():
        opt.zero_grad()
        loss = nn.functional.mse_loss(lin(x), y)
        loss.backward()
        return loss

    losses = [opt.step(closure).item() for _ in range(steps)]
    return lin.weight.item(), lin.bias.item(), losses
