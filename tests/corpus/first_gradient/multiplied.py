# corpus: right
import torch as t

xt = t.tensor(3., dtype=t.float64)
xt.requires_grad = True
yt = xt * xt
t.autograd.backward(yt)
