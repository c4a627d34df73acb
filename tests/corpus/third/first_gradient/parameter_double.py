# corpus: right
import torch
from torch import nn

xt = nn.Parameter(torch.tensor(3.0, dtype=torch.float64))
yt = torch.pow(xt, 2)
yt.backward(inputs=[xt])
