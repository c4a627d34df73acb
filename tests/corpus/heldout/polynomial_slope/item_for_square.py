# corpus: wrong item-breaks-graph also detach-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    sq = (xt * xt).item()
    y = 5 * xt * sq + 2 * sq + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
