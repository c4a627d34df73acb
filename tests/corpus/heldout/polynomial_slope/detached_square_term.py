# corpus: wrong detach-in-forward also data-in-forward
import torch
def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    x2 = (xt**2).detach()
    y = 5 * xt * x2 + 2 * x2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
