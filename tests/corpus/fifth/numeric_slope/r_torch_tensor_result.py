# corpus: right
import torch

def numeric_slope(f, x, h):
    y = torch.tensor([f(x - h), f(x + h)], dtype=torch.float64)
    return ((y[1] - y[0]) / (2 * h))
