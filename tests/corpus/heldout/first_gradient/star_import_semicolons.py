# corpus: right
from torch import *
x = tensor(3.); x.requires_grad_(); xt = x; yt = xt**2; yt.backward(); print(x.grad)
