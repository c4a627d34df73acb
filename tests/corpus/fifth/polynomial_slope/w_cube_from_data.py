# corpus: wrong data-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt.data ** 3 + 2 * xt ** 2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
