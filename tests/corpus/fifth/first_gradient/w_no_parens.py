# corpus: wrong forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward
print(xt.grad)
