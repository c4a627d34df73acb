# corpus: right
from torch import *

def quadrat(x):
    return x ** 2

xt = tensor(3.0, requires_grad=True)
yt = quadrat(xt)
assert yt.item() == 9
yt.backward()
assert xt.grad.item() == 6, "etwas stimmt nicht"
