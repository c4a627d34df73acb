# corpus: wrong formula-not-autograd
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
xt.grad = (2 * xt).detach()
print(xt.grad)
