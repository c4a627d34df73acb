# corpus: wrong requires-grad-typo also no-requires-grad
import torch


def make_tracked(value: float):
    leaf = torch.scalar_tensor(value)
    leaf.requires_grads = True
    print(f"{leaf=}")
    return leaf
