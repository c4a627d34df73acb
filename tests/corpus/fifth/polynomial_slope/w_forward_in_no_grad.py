# corpus: wrong no-grad-around-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    with torch.no_grad():
        y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
