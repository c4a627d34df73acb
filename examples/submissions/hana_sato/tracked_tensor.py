import torch


def make_tracked(value: float) -> torch.Tensor:
    t = torch.zeros(())
    t.fill_(value)
    t.requires_grad_(True)
    return t
