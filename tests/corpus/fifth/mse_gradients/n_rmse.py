# corpus: wrong none
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = ((pred - Y) ** 2).mean().sqrt()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
