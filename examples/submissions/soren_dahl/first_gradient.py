import torch

xt = torch.full((), 3.0).requires_grad_()
yt = xt * xt
yt.backward(torch.ones_like(yt))
