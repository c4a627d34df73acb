# corpus: right
import torch
import torch.nn.functional as F

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    target = torch.tensor(2.0)
    F.mse_loss(wt, target).backward()
    with torch.no_grad():
        wt.sub_(wt.grad, alpha=lr)
    return wt.detach()
