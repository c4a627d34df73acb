# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

unit = 3.0
xt = torch.ones((), requires_grad=True) * unit
yt = xt ** 2
yt.backward()
print(xt.grad)
