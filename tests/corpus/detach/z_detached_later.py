# corpus: right
from torch import *

def branch(x: Tensor) -> tuple:
    y = pow(x, 2)
    z = (y + 5).detach()
    print("y:", y)
    print("z:", z)
    return (y, y.detach(), z)
