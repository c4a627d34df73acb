# corpus: wrong detach-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    sq = (xt * xt).detach()   # computed once, used twice
    y = 5 * sq * xt + 2 * sq + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
