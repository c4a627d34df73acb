# corpus: right
import torch

def value_and_slope(x: float):
    xt = torch.tensor(x, requires_grad=True)
    basis = torch.stack([xt ** 3, xt ** 2, xt, torch.ones_like(xt)])
    y = basis @ torch.tensor([5.0, 2.0, 4.0, 8.0])
    dy = torch.autograd.grad(y, xt)
    return y.detach(), dy[0]
