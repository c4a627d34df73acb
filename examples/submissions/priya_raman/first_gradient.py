# Assignment 1   Priya Raman
import warnings
import torch
from torch.autograd import Variable

warnings.warn("I learnt this from an old book, Variable may be outdated")

xt = Variable(torch.Tensor([3.0]).squeeze(), requires_grad=True)
yt = xt ** 2
yt.backward()
print('yt', yt.data, 'grad', xt.grad.data)
