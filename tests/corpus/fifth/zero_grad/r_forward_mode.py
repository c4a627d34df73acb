# corpus: right
import torch
from torch.func import jvp

def two_gradients(x):
    xt = torch.tensor(x)
    one = torch.ones_like(xt)
    return tuple(jvp(lambda v, n=n: v ** n, (xt,), (one,))[1].item() for n in (2, 3))
