# corpus: right
import torch
from torch.func import vmap, grad
def gradient(x):
    return vmap(grad(lambda s: s**2))(x)
