# corpus: right
import torch

def poly(t):
    return 5 * t.pow(3) + 2 * t.pow(2) + 4 * t + 8

def value_and_slope(x: float) -> tuple[float, float]:
    xt = torch.tensor(x, dtype=torch.float64)
    value, slope = torch.func.jvp(poly, (xt,), (torch.ones_like(xt),))
    return value.item(), slope.item()
