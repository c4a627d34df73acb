# corpus: wrong broadcast-n-n1
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    X = X.squeeze()
    Y = Y.squeeze().unsqueeze(1)
    loss = torch.mean((Y - (wt * X + bt)) ** 2)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
