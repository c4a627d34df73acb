# corpus: right
from torch.func import grad

def gradient(x):
    return grad(lambda v: (v * v).sum())(x)
