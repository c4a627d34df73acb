# corpus: right
import torch
from torch import nn

xt = nn.Parameter(torch.tensor(3.0))
yt = xt.square()
yt.backward(retain_graph=True)   # keep it, I want to look at it later
