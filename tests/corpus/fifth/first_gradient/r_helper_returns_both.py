# corpus: right
"""Exercise 1 - first gradient."""
import torch


def build_graph(value: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Create a tracked scalar and its square.

    Args:
        value: The number that the scalar should hold.

    Returns:
        The tracked leaf and the squared node.
    """
    leaf = torch.tensor(value, dtype=torch.float32, requires_grad=True)
    return leaf, leaf * leaf


xt, yt = build_graph(3.0)
yt.backward()
