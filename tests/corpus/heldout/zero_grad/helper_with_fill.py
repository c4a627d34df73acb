# corpus: right
import torch
def helper(t, f):
	if t.grad is not None:
		t.grad.fill_(0.0)
	f(t).backward()
	print("helper:", t.grad)
	return float(t.grad)
def two_gradients(x):
	t = torch.scalar_tensor(x, requires_grad=True)
	return helper(t, lambda v: v**2), helper(t, lambda v: v**3)
