# corpus: wrong detach-in-forward
import torch

xt = torch.tensor(3.0, requires_grad=True)
x_copy = xt.detach()
yt = x_copy**2
yt.backward()
print(xt.grad)
