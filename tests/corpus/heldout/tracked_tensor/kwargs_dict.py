# corpus: right
import torch
options = dict(requires_grad=True, dtype=torch.float)
def make_tracked(value):
	"""Return a scalar leaf."""
	return torch.full(size=(), fill_value=value, **options)
