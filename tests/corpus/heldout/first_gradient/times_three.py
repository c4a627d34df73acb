# corpus: wrong leaf-lost-at-creation
import torch

xt = 3 * torch.ones((), requires_grad=True)
yt = xt**2
yt.backward()
print(xt.grad)
