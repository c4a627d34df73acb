# corpus: right
from torch.func import grad
import torch

def f(w):
	return (w - 2) ** 2

def sgd_step(w, lr):
	w = torch.tensor(w)
	return w - lr * grad(f)(w)
