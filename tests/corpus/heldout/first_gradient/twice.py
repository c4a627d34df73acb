# corpus: wrong backward-twice
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()
print(xt.grad)
# once more to be sure
yt.backward()
print(xt.grad)
