# corpus: wrong none
import torch
from torch.func import grad

def loss(params, x, y):
    h = torch.relu(x @ params["w1"] + params["b1"])
    return torch.mean((h @ params["w2"] + params["b2"] - y) ** 2)

def backward(x, y, w1, b1, w2, b2):
    return grad(loss)({"w1": w1, "b1": b1, "w2": w2, "b2": b2}, x, y)
