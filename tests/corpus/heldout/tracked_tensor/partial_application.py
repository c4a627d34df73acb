# corpus: right
from functools import partial
import torch
make_tracked = partial(torch.tensor, requires_grad=True)
