# corpus: wrong sum-vs-mean
import torch
from torch.nn import MSELoss

def loss_and_gradients(X, Y, w, b):
    loss_fn = MSELoss(reduction="sum")
    p = [torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True)]
    loss = loss_fn(p[0] * X + p[1], Y)
    g = torch.autograd.grad(loss, p)
    return loss.item(), g[0].item(), g[1].item()
