# corpus: wrong no-requires-grad
import torch

x = 3.0
xt = torch.tensor(x)
yt = xt ** 2
yt.backward()
print(xt.grad)
