# corpus: wrong nonleaf-grad
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    sq = xt ** 2
    y = sq.sum()
    y.backward()
    return sq.grad
