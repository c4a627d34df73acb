# corpus: right also requires-grad-on-data
import torch

def loss_and_gradients(X, Y, w, b):
    X = X.clone().requires_grad_()
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = ((pred - Y) ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
