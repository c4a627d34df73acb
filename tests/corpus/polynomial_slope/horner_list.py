# corpus: right
import torch as t

COEFFS = (5.0, 2.0, 4.0, 8.0)

def horner(z):
    total = 0
    for c in COEFFS:
        total = total * z + c
    return total

def value_and_slope(x: float) -> list:
    z = t.tensor(x, requires_grad=True, dtype=t.float64)
    out = horner(z)
    (dz,) = t.autograd.grad(out, [z])
    return [float(out), float(dz)]
