# corpus: wrong backward-result-used
import torch

def slope(x: float) -> float:
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    dydx = y.backward()
    return dydx
