# corpus: right
import torch as t

def numeric_slope(f, x, h):
    xs = t.tensor([x + h, x - h])
    a, b = f(xs)
    return (a - b).item() / (2 * h)
