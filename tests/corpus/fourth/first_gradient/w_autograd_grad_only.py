# corpus: wrong expects-dot-grad-after-autograd.grad
import torch
from torch.autograd import grad

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
grad(yt, xt)
print(xt.grad)
