# corpus: right
import torch
xt = torch.tensor(3.0, requires_grad=True)
# just to be safe, start from a clean gradient
xt.grad = torch.zeros_like(xt)
yt = xt ** 2.0
yt.backward(gradient=torch.ones_like(yt))
