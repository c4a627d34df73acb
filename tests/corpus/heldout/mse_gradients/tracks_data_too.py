# corpus: right also requires-grad-on-data
import torch
def loss_and_gradients(X, Y, w, b):
    X2 = X.clone().requires_grad_(True)
    wt = torch.nn.Parameter(torch.tensor(w)); bt = torch.nn.Parameter(torch.tensor(b))
    cost = ((Y - (wt * X2 + bt)) ** 2).mean()
    cost.backward()
    return cost.item(), wt.grad.item(), bt.grad.item()
