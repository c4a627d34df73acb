# corpus: right
import torch
from torch import nn

class SumOfSquares(nn.Module):
	def __init__(self, x):
		super().__init__()
		self.x = nn.Parameter(x.clone())

	def forward(self):
		return self.x.pow(2).sum()

def gradient(x):
	m = SumOfSquares(x)
	m().backward()
	return m.x.grad
