# corpus: wrong dtype-mix
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor([[w]], dtype=torch.float64, requires_grad=True)
    bt = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    pred = X.reshape(-1, 1) @ wt + bt
    loss = ((pred - Y.reshape(-1, 1)) ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
