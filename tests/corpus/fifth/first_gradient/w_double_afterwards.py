# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

xt = torch.tensor(3.0, requires_grad=True).double()
yt = xt**2
yt.backward()
print(xt.grad)
