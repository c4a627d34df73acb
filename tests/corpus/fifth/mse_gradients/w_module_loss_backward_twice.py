# corpus: wrong backward-twice
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = ((pred - Y) ** 2).mean()
    loss.backward()
    dw = wt.grad.item()
    loss.backward()
    db = bt.grad.item()
    return loss.item(), dw, db
