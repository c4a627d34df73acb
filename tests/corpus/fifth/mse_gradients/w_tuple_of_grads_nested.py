# corpus: wrong grad-tuple
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = ((pred - Y) ** 2).mean()
    dw = torch.autograd.grad(loss, wt, retain_graph=True)
    db = torch.autograd.grad(loss, bt)
    return loss.item(), dw, db
