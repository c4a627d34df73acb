# corpus: right
import torch

# first try, with another point
xt = torch.tensor(2.0, requires_grad=True)
yt = xt ** 2
yt.backward()
print(xt.grad)

# the real thing
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
print(xt.grad)
