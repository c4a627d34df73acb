# corpus: wrong no-requires-grad
import torch

def make_tracked(value: float) -> torch.Tensor:
    t = torch.tensor(value, dtype=torch.float64, requires_grad=False)
    print(t.requires_grad)
    return t
