# corpus: wrong none
import torch
def loss_and_gradients(X, Y, w, b):
    X, Y = X.double(), Y.double()
    w = torch.tensor(w, dtype=torch.float64, requires_grad=True); b = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    e = (w * X + b - Y).abs() ** 1.5
    loss = e.sum() / e.numel()
    gw, gb = torch.autograd.grad(loss, [w, b])
    return loss.item(), gw.item(), gb.item()
