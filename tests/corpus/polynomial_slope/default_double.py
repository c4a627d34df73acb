# corpus: right
import torch
torch.set_default_dtype(torch.float64)

class Poly:
	def __init__(self, *coeffs):
		self.coeffs = coeffs

	def __call__(self, x):
		return sum(c * x ** k for k, c in enumerate(self.coeffs))

p = Poly(8, 4, 2, 5)

def value_and_slope(x: float) -> tuple[float, float]:
	leaf = torch.tensor(x, requires_grad=True)
	y = p(leaf)
	y.backward()
	with torch.no_grad():
		return y + 0, leaf.grad
