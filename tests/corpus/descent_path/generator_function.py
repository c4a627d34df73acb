# corpus: right
import torch
from torch.func import grad

slope = grad(lambda w: (w - 2) ** 2)

def walk(w, lr):
	while True:
		w = w - lr * slope(w)
		yield w.item()

def descend(w, lr, steps):
	it = walk(torch.tensor(w), lr)
	return [next(it) for _ in range(steps)]
