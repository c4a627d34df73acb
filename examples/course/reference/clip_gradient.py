from torch import Tensor


def clip(gradient: Tensor, limit: float) -> Tensor:
    norm = gradient.norm().item()
    return gradient * min(1.0, limit / norm)
