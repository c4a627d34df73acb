# corpus: wrong expects-dot-grad-after-autograd.grad
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
torch.autograd.grad(yt, xt)
print(xt.grad)
