# corpus: right
import torch
# backward pass with autograd.grad, then stored where backward() would store it
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
g, = torch.autograd.grad(outputs=yt, inputs=xt)
xt.grad = g
