# corpus: wrong none
import torch

def sgd_step(w, lr):
    params = [torch.tensor(w, requires_grad=True)]
    opt = torch.optim.SGD(params, lr)
    ((params[0] + 2) ** 2).backward()
    opt.step()
    return params[0].item()
