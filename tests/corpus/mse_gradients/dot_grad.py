# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    torch.autograd.grad(loss, (wt, bt))
    return loss.item(), wt.grad.item(), bt.grad.item()
