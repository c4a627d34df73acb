# corpus: right
import torch
from torch import nn

xt = nn.Parameter(torch.tensor(3.0))
yt = 1.0
for _ in range(2):
    yt = yt * xt
yt.backward(retain_graph=True)
for name, value in (("x", xt), ("y", yt), ("grad", xt.grad)):
    print(f"{name} = {value}")
