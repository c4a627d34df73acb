# corpus: wrong rewrap-requires-grad
import torch
xt = torch.tensor(3.0, requires_grad=True)
y = xt ** 2
yt = y.detach().clone().requires_grad_(True)
yt.backward()
print("grad of x:", xt.grad)
