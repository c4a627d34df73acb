# corpus: right
import torch as t

def polynomial(x: t.Tensor) -> t.Tensor:
    """y = 5x³ + 2x² + 4x + 8, elementweise."""
    cubic = t.mul(t.pow(x, 3), 5)
    quadratic = t.mul(t.square(x), 2)
    return cubic.add(quadratic).add(4 * x).add(8)
