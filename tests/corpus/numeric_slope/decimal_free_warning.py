# corpus: right
import warnings
import torch

def numeric_slope(f, x, h):
    if h > 0.1:
        warnings.warn("h is rather large")
    line = torch.tensor([f(x - h), f(x + h)], dtype=torch.float64)
    return line.diff() / (2 * h)
