# corpus: wrong returns-grad-tensor
import torch

def numeric_slope(f, x, h):
    xt = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    return (f(xt + h) - f(xt - h)) / (2 * h)
