# corpus: wrong math-on-tensor
import math
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = torch.tensor(math.pow(xt, 2))
yt.backward()
