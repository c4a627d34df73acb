# corpus: right
import torch


def make_tracked(value: float) -> torch.Tensor:
    t = torch.empty(())
    t.fill_(value)
    return t.requires_grad_()
