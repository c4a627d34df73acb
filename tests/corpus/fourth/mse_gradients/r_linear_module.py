# corpus: right
import torch
from torch import nn

def loss_and_gradients(X, Y, w, b):
    model = nn.Linear(1, 1)
    with torch.no_grad():
        model.weight.fill_(w)
        model.bias.fill_(b)
    loss = nn.MSELoss()(model(X.reshape(-1, 1)), Y.reshape(-1, 1))
    loss.backward()
    return loss.item(), model.weight.grad.item(), model.bias.grad.item()
