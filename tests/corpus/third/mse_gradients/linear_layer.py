# corpus: right
import torch
from torch import nn

def loss_and_gradients(X, Y, w, b):
    layer = nn.Linear(1, 1)
    nn.init.constant_(layer.weight, w)
    nn.init.constant_(layer.bias, b)
    loss = nn.MSELoss()(layer(X.reshape(-1, 1)), Y.reshape(-1, 1))
    loss.backward()
    return loss.item(), layer.weight.grad.item(), layer.bias.grad.item()
