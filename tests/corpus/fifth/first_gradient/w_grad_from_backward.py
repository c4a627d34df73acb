# corpus: wrong backward-result-used
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
xt.grad = yt.backward()
print(xt.grad)
