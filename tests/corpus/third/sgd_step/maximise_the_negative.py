# corpus: right
import torch

def sgd_step(w, lr):
    p = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD([{"params": [p]}], lr=lr, maximize=True)
    (-(p - 2).pow(2)).sum().backward()
    opt.step()
    return p.detach()
