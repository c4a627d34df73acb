# corpus: right
import torch

xt = torch.tensor(3.0).requires_grad_()
yt = torch.square(xt)
# le gradient vient d'autograd.grad, je le range dans .grad
xt.grad = torch.autograd.grad(yt, xt, retain_graph=True)[0]
