# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True).double()
    yt = 5 * xt ** 3 + 2 * xt ** 2 + 4 * xt + 8
    yt.backward()
    return yt.item(), xt.grad.item()
