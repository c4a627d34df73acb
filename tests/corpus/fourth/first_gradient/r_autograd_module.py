# corpus: right
from torch import tensor, autograd
xt = tensor(3.0, requires_grad=True)
yt = xt * xt
autograd.backward([yt])
assert xt.grad == 6
