# corpus: wrong no-requires-grad
import torch

def make_tracked(value: float) -> torch.Tensor:
    """Make a tensor for autograd."""
    number = float(value)
    result = torch.tensor(number, dtype=torch.float32)
    print("made", result)
    print("is leaf:", result.is_leaf)
    return result
