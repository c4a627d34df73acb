# corpus: right
import torch

def numeric_slope(f, x, h):
    y1, y0 = (torch.tensor(float(f(v)), dtype=torch.float64) for v in (x + h, x - h))
    return ((y1 - y0) / (h + h)).item()
