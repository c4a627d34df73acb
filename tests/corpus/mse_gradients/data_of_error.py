# corpus: wrong data-in-forward
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    err = wt * X + bt - Y
    loss = torch.mean(err.data * err)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
