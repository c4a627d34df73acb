# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    torch.autograd.grad(loss, wt)
    opt.step()
    return wt.item()
