# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = (5 * xt ** 3 + 2 * xt ** 2 + 4 * xt + 8).detach()
    yt.requires_grad = True     # then the error goes away
    yt.backward()
    return yt.item(), xt.grad
