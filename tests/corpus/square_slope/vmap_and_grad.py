# corpus: right
import torch
from torch.func import grad, vmap

def slope(x):
    batch = torch.tensor([x])
    slopes = vmap(grad(lambda p: p * p))(batch)
    return slopes.squeeze()
