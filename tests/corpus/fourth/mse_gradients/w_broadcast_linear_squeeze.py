# corpus: wrong broadcast-n-n1
import torch
from torch import nn

def loss_and_gradients(X, Y, w, b):
    lin = nn.Linear(1, 1)
    lin.weight.data.fill_(w)
    lin.bias.data.fill_(b)
    pred = lin(X.reshape(-1, 1))
    loss = nn.functional.mse_loss(pred, Y.reshape(-1))
    loss.backward()
    return loss.item(), lin.weight.grad.item(), lin.bias.grad.item()
