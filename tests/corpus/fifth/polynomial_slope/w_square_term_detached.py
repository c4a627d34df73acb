# corpus: wrong detach-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    quad = (xt ** 2).detach()
    y = 5 * xt * quad + 2 * quad + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
