# corpus: right
import sys
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt.square()
yt.backward()
print(xt.grad.item())
sys.exit(0)
