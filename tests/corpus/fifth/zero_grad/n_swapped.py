# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 3).backward()
    kubik = xt.grad.item()
    xt.grad.zero_()
    (xt ** 2).backward()
    quadrat = xt.grad.item()
    return kubik, quadrat
