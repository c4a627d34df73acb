# corpus: right
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
xt.grad = None      # once more, from the start
yt = xt ** 2
yt.backward()
