# corpus: right
from dataclasses import dataclass
import torch


@dataclass(frozen=True)
class LeafFactory:
    dtype: torch.dtype = torch.float32
    device: str = "cpu"

    def __call__(self, value: float) -> torch.Tensor:
        leaf = torch.empty((), dtype=self.dtype, device=self.device)
        leaf.fill_(value)
        return leaf.requires_grad_()


_factory = LeafFactory()


def make_tracked(value: float) -> torch.Tensor:
    leaf = _factory(value)
    if not leaf.is_leaf or not leaf.requires_grad:
        raise RuntimeError("this cannot happen")
    return leaf
