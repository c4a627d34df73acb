# corpus: right
import torch

make_tracked = lambda value: torch.full((), float(value), requires_grad=True)
