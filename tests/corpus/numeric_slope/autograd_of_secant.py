# corpus: wrong none
import torch

def numeric_slope(f, x, h):
    xt = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = f(xt)
    true_slope = torch.autograd.grad(y, xt)[0].item()
    measured = (f(x + h) - f(x - h)) / (2 * h)
    print("compare:", true_slope, measured)
    return measured
