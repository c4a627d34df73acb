# corpus: wrong backward-twice
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    dw = torch.autograd.grad(loss, wt)[0]
    db = torch.autograd.grad(loss, bt)[0]
    return loss.item(), dw.item(), db.item()
