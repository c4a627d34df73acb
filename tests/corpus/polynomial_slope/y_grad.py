# corpus: wrong nonleaf-grad
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = 5 * xt ** 3 + 2 * xt ** 2 + 4 * xt + 8
    yt.backward()
    return yt.item(), yt.grad
