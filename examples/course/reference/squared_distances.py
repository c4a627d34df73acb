from torch import Tensor


def squared_distances(a: Tensor, b: Tensor) -> Tensor:
    return (a * a).sum(1)[:, None] - 2 * a @ b.T + (b * b).sum(1)
