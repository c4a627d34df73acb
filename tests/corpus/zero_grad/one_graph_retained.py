# corpus: right
import torch

def two_gradients(x):
	x = torch.tensor(x, requires_grad=True)
	sq = x * x
	cu = sq * x
	sq.backward(retain_graph=True)
	s = x.grad.detach().clone()
	x.grad.fill_(0.0)
	cu.backward()
	c = x.grad.detach().clone()
	print(s, c)
	return [s, c]
