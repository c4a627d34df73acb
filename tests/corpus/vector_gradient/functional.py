# corpus: right
import torch
from torch.func import grad

gradient = grad(lambda v: v.square().sum())
