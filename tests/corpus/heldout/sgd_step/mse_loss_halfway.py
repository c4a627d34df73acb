# corpus: right
import torch.nn.functional as F
import torch
def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    g, = torch.autograd.grad(F.mse_loss(p, torch.tensor(2.0)), p)
    with torch.no_grad():
        p.sub_(lr * g)
    return float(p)
