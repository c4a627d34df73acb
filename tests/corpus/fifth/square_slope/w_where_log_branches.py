# corpus: wrong where-nan
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    # x^2 = exp(2 ln|x|), care for negative x
    y = torch.where(xt > 0, torch.exp(2 * torch.log(xt)), torch.exp(2 * torch.log(-xt)))
    y.backward()
    return xt.grad.item()
