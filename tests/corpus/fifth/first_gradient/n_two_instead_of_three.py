# corpus: wrong none
import torch

xt = torch.tensor(2.0, requires_grad=True)
yt = xt**2
yt.backward()
print(yt, xt.grad)
