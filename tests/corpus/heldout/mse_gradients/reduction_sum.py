# corpus: wrong sum-vs-mean
import torch
from torch import nn
criterion = nn.MSELoss(reduction="sum")
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = criterion(wt * X + bt, Y)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
