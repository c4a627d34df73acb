# corpus: right
import torch
def make_tracked(value: float) -> "torch.Tensor":
    helper = torch.ones(1) * value
    scalar = helper[0].detach().clone()
    scalar.requires_grad_(True)
    assert scalar.is_leaf and scalar.requires_grad
    return scalar
