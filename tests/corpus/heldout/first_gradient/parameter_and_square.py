# corpus: right
from torch import nn, square
import torch

xt = nn.Parameter(torch.tensor(3.0))
yt = square(xt)
torch.autograd.backward(yt)
print("slope", xt.grad.item())
