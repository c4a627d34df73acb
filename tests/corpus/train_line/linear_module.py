# corpus: right
import torch
from torch import nn

def train(X, Y, a, b, lr, steps):
    layer = nn.Linear(1, 1)
    nn.init.constant_(layer.weight, a)
    nn.init.constant_(layer.bias, b)
    opt = torch.optim.SGD(layer.parameters(), lr=lr)
    xs, ys = X.reshape(-1, 1), Y.reshape(-1, 1)
    history = []
    for step in range(steps):
        opt.zero_grad()
        loss = nn.functional.mse_loss(layer(xs), ys)
        history.append(float(loss))
        loss.backward()
        opt.step()
        print(f"Schritt {step}: {history[-1]:.4f}")
    return layer.weight.item(), layer.bias.item(), history
