# corpus: wrong broadcast-n-n1
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    x = X.reshape(-1, 1)
    y = Y.reshape(-1)
    loss = ((wt * x + bt - y) ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
