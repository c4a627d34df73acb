# corpus: wrong no-requires-grad
import torch
xt = torch.tensor(3.0)
yt = xt**2
yt.backward()
print(xt.grad)
