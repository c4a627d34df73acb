# corpus: wrong formula-not-autograd
import torch
def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    with torch.no_grad():
        slope = 15 * xt.pow(2) + 4 * xt + 4
    return y.item(), slope.item()
