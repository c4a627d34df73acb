# corpus: wrong inplace-saved
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    buf = xt * 1.0
    y = (buf ** 2).sum()
    buf.zero_()        # the buffer is not needed any more
    y.backward()
    return xt.grad
