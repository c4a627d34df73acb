# corpus: wrong rewrap-requires-grad
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = torch.tensor(xt ** 2, requires_grad=True)
yt.backward()
print(xt.grad)
