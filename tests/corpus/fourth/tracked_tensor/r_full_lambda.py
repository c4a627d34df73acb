# corpus: right
import torch
make_tracked = lambda value: torch.full((), value, requires_grad=True)
