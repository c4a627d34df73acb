# corpus: right
import torch
from torch import Tensor

make_tracked = lambda value: torch.scalar_tensor(value).detach().requires_grad_(True)
