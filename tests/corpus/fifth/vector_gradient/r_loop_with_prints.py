# corpus: right
import torch

def gradient(x):
	xt = torch.tensor(x.numpy().copy(), requires_grad=True)
	y = 0
	for i in range(len(xt)):
		print("component", i, xt[i].item())
		y = y + xt[i] ** 2
	print("y =", y)
	y.backward()
	return xt.grad
