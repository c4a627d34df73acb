from torch import Tensor


def branch(x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    y = x**2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
