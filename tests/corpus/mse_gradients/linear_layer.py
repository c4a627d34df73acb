# corpus: right
import torch
from torch import nn

def loss_and_gradients(X, Y, w: float, b: float):
    layer = nn.Linear(1, 1)
    with torch.no_grad():
        layer.weight.fill_(w)
        layer.bias.fill_(b)
    out = layer(X.reshape(-1, 1))
    loss = nn.functional.mse_loss(out, Y.reshape(-1, 1))
    loss.backward()
    return loss.item(), layer.weight.grad.item(), layer.bias.grad.item()
