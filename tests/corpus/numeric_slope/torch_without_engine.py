# corpus: right
import torch

def numeric_slope(f, x, h):
    with torch.no_grad():
        points = [torch.tensor(x + s * h, dtype=torch.float64) for s in (1, -1)]
        up, down = (f(p) for p in points)
        return (up - down) / (2 * h)
