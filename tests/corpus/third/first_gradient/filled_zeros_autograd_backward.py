# corpus: right
import torch as t

xt = t.zeros((), requires_grad=True)
with t.no_grad():
    xt.fill_(3.0)
yt = xt * xt
t.autograd.backward([yt], grad_tensors=[t.ones_like(yt)])
