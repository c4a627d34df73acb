# corpus: right
import torch
from torch.autograd.functional import jacobian
gradient = lambda x: jacobian(lambda v: v.square(), x).diagonal().clone()
