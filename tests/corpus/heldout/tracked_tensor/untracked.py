# corpus: wrong no-requires-grad
import torch

def make_tracked(value: float) -> torch.Tensor:
    return torch.tensor(value)
