# corpus: wrong detach-in-forward
import torch as t

def polynomial(x: t.Tensor) -> t.Tensor:
    parts = [5 * x ** 3, 2 * x ** 2, 4 * x]
    total = 8.0
    for part in parts:
        total = total + part
    return total.detach()
