# corpus: right
from typing import NamedTuple

from torch import Tensor


class Branch(NamedTuple):
    """The three tensors of the exercise."""

    y: Tensor
    y_detached: Tensor
    z: Tensor


def branch(x: Tensor) -> Branch:
    """Square ``x`` and branch off the graph.

    Args:
        x: A tracked tensor.

    Returns:
        The attached square, its detached view and the view plus five.
    """
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    print(y.grad_fn, y_detached.grad_fn, z.grad_fn)
    return Branch(y=y, y_detached=y_detached, z=z)
