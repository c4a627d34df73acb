# corpus: wrong dtype-mix
import torch
from torch import nn

def loss_and_gradients(X, Y, w, b):
    model = nn.Linear(1, 1).double()
    with torch.no_grad():
        model.weight.fill_(w)
        model.bias.fill_(b)
    loss = ((model(X.reshape(-1, 1)) - Y.reshape(-1, 1)) ** 2).mean()
    loss.backward()
    return loss.item(), model.weight.grad.item(), model.bias.grad.item()
