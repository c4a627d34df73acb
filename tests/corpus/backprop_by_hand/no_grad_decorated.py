# corpus: right
import torch

@torch.no_grad()
def backward(x, y, w1, b1, w2, b2):
	mask = (x @ w1 + b1) > 0
	hidden = (x @ w1 + b1) * mask
	scale = 2.0 / (y.size(0) * y.size(1))
	delta = scale * ((hidden @ w2 + b2) - y)
	hidden_delta = (delta @ w2.T)
	hidden_delta[~mask] = 0.0
	result = {}
	result["w2"] = hidden.T @ delta
	result["b2"] = delta.sum(axis=0)
	result["w1"] = x.T @ hidden_delta
	result["b1"] = hidden_delta.sum(axis=0)
	return result
