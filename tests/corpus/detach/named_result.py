# corpus: right
from typing import NamedTuple
import torch

class Branch(NamedTuple):
	y: torch.Tensor
	y_detached: torch.Tensor
	z: torch.Tensor

class Brancher:
	def __call__(self, x):
		y = x ** 2
		return Branch(y, y.detach(), y.detach() + 5.0)

branch = Brancher()
