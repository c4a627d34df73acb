# corpus: right
import torch as t
t.set_printoptions(precision=3)
xt = t.zeros(()).add_(3).requires_grad_()
yt = t.einsum(",->", xt, xt)
yt.backward(); print(xt.grad)
