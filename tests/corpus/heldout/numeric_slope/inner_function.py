# corpus: right
import torch
torch.set_grad_enabled(False)
def numeric_slope(f, x, h, /):
    def point(side: int) -> tuple:
        where = x + side * h
        return where, f(where)
    (x0, y0), (x1, y1) = point(-1), point(+1)
    return (y1 - y0) / (x1 - x0)
