# corpus: right
import torch
from torch.func import grad

def two_gradients(x):
    xt = torch.tensor(x)
    return tuple(grad(lambda u, n=n: u ** n)(xt).item() for n in (2, 3))
