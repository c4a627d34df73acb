# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    torch.autograd.grad((wt - 2) ** 2, wt)
    return w - lr * wt.grad.item()
