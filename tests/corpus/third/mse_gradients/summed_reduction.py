# corpus: wrong sum-vs-mean
import torch
from torch import nn

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    criterion = nn.MSELoss(reduction="sum")
    loss = criterion(X * w + b, Y)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
