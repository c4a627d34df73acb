# corpus: right
import torch
def slope(x: float) -> float:
    point = torch.as_tensor(x); direction = torch.ones_like(point)
    _, d = torch.func.jvp(torch.square, (point,), (direction,))
    return round(d.item(), 10)
