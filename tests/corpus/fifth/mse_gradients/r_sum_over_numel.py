# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    residual = Y - (wt * X + bt)
    loss = residual.pow(2).sum() / residual.numel()
    gw, gb = torch.autograd.grad(loss, [wt, bt])
    return loss.detach(), gw, gb
